import type { Folded } from './act.ts'
import { canonical } from './fold.ts'

/**
 * The state of a document as one canonical text: every register that holds something, with its different values in
 * order. Act ids are left out, so that undoing an act restores the text. Hash it with the `Hash` port.
 */
export function stateText(folded: Folded): string {
  const lines: string[] = []
  for (const [path, survivors] of folded.registers) {
    if (survivors.every((survivor) => survivor.value === null)) continue
    const values = [...new Set(survivors.map((survivor) => canonical(survivor.value)))].sort()
    lines.push(`${JSON.stringify(path)}:[${values.join(',')}]`)
  }
  return `{${lines.sort().join(',\n')}}`
}
