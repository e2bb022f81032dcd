import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Names of all files in a built folder, relative to it, with `/`; links are not followed, and an absent folder is empty. */
export function listFiles(folder: string): readonly string[] {
  const found: string[] = []
  const walk = (inside: string): void => {
    for (const entry of entriesOf(join(folder, inside))) {
      const name = inside === '' ? entry.name : `${inside}/${entry.name}`
      if (entry.isDirectory()) walk(name)
      else if (entry.isFile()) found.push(name)
    }
  }
  walk('')
  return found
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
