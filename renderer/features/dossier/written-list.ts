/** One entry for each line that says something; bullets and numbers that a pasted list brought along are taken off. */
export const entriesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-•*–·▪]|\(?\d{1,3}[.)])\s+/, '').trim())
    .filter((line) => line !== '')

/** Sizes as people read them: `182 KB`, `2.4 MB`. */
export function shownSize(bytes: number): {
  readonly amount: number
  readonly unit: 'kilobyte' | 'megabyte'
} {
  return bytes < 1_000_000
    ? { amount: Math.max(1, Math.round(bytes / 1_000)), unit: 'kilobyte' }
    : { amount: Math.round(bytes / 100_000) / 10, unit: 'megabyte' }
}
