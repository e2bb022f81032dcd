import type { Json } from '#domain/act/act.ts'
import type { Transport } from '#contract/wire.ts'
import { closes, opens } from './pseudo-catalogue.ts'

/** A transport that notes every text it passes on: what a screen may show without asking the catalogue. */
export function hearing(transport: Transport): { readonly transport: Transport; readonly data: Set<string> } {
  const data = new Set<string>()
  const note = (value: unknown): void => {
    if (typeof value === 'string') data.add(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(note)
  }
  return {
    data,
    transport: {
      ...transport,
      async call(method: string, params: Json) {
        const reply = await transport.call(method, params)
        note(reply)
        return reply
      },
    },
  }
}

/** The name of the program, Intl's months, units and conjunctions, the numbers of outcomes, keys, and what the kit says in its own languages. */
const names =
  /(?<!\p{L})(Crosswalk|January|February|March|April|May|June|July|August|September|Sept|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|kB|MB|byte|and|or|K\d+|Number field|Dismiss|Ctrl|Shift|Alt|Enter|Esc|Tab)(?!\p{L})/gu
/** One or two capitals: somebody's initials. */
const initials = /^\p{Lu}{1,2}$/u

/** Every piece of text below an element that was not asked of the catalogue and is no data, with where it stands. */
export function wordsOutside(root: Element, data: ReadonlySet<string>): readonly string[] {
  const known = [...data]
    .flatMap((text) => [text, text.replace(/\.[a-z0-9]{1,5}$/i, ''), ...text.split('\n')])
    .map((text) => text.trim())
    .filter((text) => /\p{L}/u.test(text))
    .sort((a, b) => b.length - a.length)
  const isData = (text: string): boolean => {
    let left = text
    for (const one of known) {
      const at = left.indexOf(one)
      if (at < 0) continue
      const [before, after] = [left[at - 1] ?? ' ', left[at + one.length] ?? ' ']
      if (!/\p{L}/u.test(before) && !/\p{L}/u.test(after)) left = left.replaceAll(one, ' ')
    }
    left = left.replaceAll(names, ' ').trim()
    return (
      !/\p{L}/u.test(left) || left.split(/\s+/).every((word) => initials.test(word) || !/\p{L}/u.test(word))
    )
  }
  const found = new Set<string>()
  let depth = 0
  const outside = (text: string): string => {
    let out = ''
    for (const sign of text) {
      if (sign === opens) depth += 1
      else if (sign === closes) depth -= 1
      else if (depth === 0) out += sign
    }
    return out.trim()
  }
  const visit = (node: Node) => {
    if (node instanceof Text) {
      const text = outside(node.data)
      if (text !== '' && !isData(text)) found.add(`${node.parentElement?.tagName.toLowerCase()}: ${text}`)
      return
    }
    if (!(node instanceof Element)) return
    // Keys are printed as on the keyboard; documents are written by the domain, in their own language.
    if (node.matches('kbd, style, script, article[lang], [data-react-aria-top-layer] style')) return
    const kept = depth
    for (const name of [
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'title',
      'placeholder',
      'alt',
    ]) {
      depth = 0
      const text = outside(node.getAttribute(name) ?? '')
      if (text !== '' && !isData(text)) found.add(`${node.tagName.toLowerCase()}[${name}]: ${text}`)
    }
    depth = kept
    node.childNodes.forEach(visit)
  }
  visit(root)
  return [...found]
}
