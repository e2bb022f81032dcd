/**
 * Limits that a real package of 20,000 items stays below. `members` are those of one object: engines keep an object of
 * many different names at some hundred bytes each.
 */
export const jsonLimits = { depth: 64, values: 1_500_000, members: 1_000 } as const

export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: 'truncated' | 'not-json' | 'too-large'; readonly detail: string }

/**
 * JSON from a file that may be hostile: nesting and the number of values are counted before anything is built, since a
 * few megabytes of brackets become gigabytes of objects. Tells a file that ends too early from one that is wrong.
 */
export function readJson(text: string): JsonReading {
  const shape = measure(text)
  if (shape.over) return { ok: false, problem: 'too-large', detail: shape.over }
  if (shape.open)
    return {
      ok: false,
      problem: 'truncated',
      detail: `it ends within ${shape.open}, on line ${lineAt(text, text.length)}`,
    }
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const position = /position (\d+)/.exec(error.message)?.[1]
    return {
      ok: false,
      problem: 'not-json',
      detail: position ? `the fault is on line ${lineAt(text, Number(position))}` : 'its syntax is wrong',
    }
  }
}

const quote = 34
const backslash = 92
const comma = 44
const brace = 123
const closeBrace = 125
const bracket = 91
const closeBracket = 93

/** Stops as soon as a limit is passed; what is no JSON at all is left to the parser. */
function measure(text: string): { over: string | null; open: string | null } {
  /** Members so far of each open object, and null for each open list. */
  const open: (number | null)[] = []
  let values = 1
  let inText = false
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (inText) {
      if (code === backslash) i += 1
      else if (code === quote) inText = false
      continue
    }
    if (code === quote) inText = true
    else if (code === comma || code === brace || code === bracket) {
      values += 1
      if (values > jsonLimits.values) return { over: `more than ${jsonLimits.values} values`, open: null }
      const members = open.at(-1)
      if (code !== comma) open.push(code === brace ? 1 : null)
      else if (typeof members === 'number') open[open.length - 1] = members + 1
      if (open.length > jsonLimits.depth)
        return { over: `nested deeper than ${jsonLimits.depth} levels`, open: null }
      if ((members ?? 0) > jsonLimits.members)
        return { over: `an object with more than ${jsonLimits.members} members`, open: null }
    } else if (code === closeBrace || code === closeBracket) open.pop()
  }
  if (inText) return { over: null, open: 'a text' }
  return { over: null, open: open.length > 0 ? 'an object or list' : null }
}

function lineAt(text: string, position: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1)) line += 1
  return line
}
