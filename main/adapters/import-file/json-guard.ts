/** Limits that a real package of 20,000 items stays far below. */
export const jsonLimits = { depth: 64, values: 3_000_000 } as const

export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: 'truncated' | 'not-json' | 'too-large'; readonly detail: string }

/**
 * JSON from a file that may be hostile: nesting and the number of values are counted before anything is built, since a
 * few megabytes of brackets become gigabytes of objects. Tells a file that ends too early from one that is wrong.
 */
export function readJson(text: string): JsonReading {
  const shape = measure(text)
  if (shape.depth > jsonLimits.depth)
    return { ok: false, problem: 'too-large', detail: `nested deeper than ${jsonLimits.depth} levels` }
  if (shape.values > jsonLimits.values)
    return { ok: false, problem: 'too-large', detail: `more than ${jsonLimits.values} values` }
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

/** Stops as soon as a limit is passed. */
function measure(text: string): { depth: number; values: number; open: string | null } {
  let depth = 0
  let deepest = 0
  let values = 1
  let inText = false
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (inText) {
      if (code === backslash) i += 1
      else if (code === quote) inText = false
    } else if (code === quote) inText = true
    else if (code === 44) values += 1
    else if (code === 123 || code === 91) {
      depth += 1
      values += 1
      if (depth > deepest) deepest = depth
      if (deepest > jsonLimits.depth || values > jsonLimits.values) break
    } else if (code === 125 || code === 93) depth -= 1
    if (values > jsonLimits.values) break
  }
  return { depth: deepest, values, open: inText ? 'a text' : depth > 0 ? 'an object or list' : null }
}

function lineAt(text: string, position: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1)) line += 1
  return line
}
