/**
 * Which words a line break must not part: "≥" and its number, "p." and its page, a short last word and the one before
 * it, the words of a name that is written from right to left.
 */
const opensNumber = /^(?:[≥≤<>±≈=×«“]|pp?\.|n[o°º]\.?|№|§+|no\.|art\.|M\.|Mme|Dr\.?|Mr\.|Ms\.)$/iu
const rightToLeft = /^[\p{Script=Hebrew}\p{Script=Arabic}\p{M}\p{P}]+$/u
const short = 5
const noBreak = '\u00a0'

export function tie(words: readonly string[]): readonly string[] {
  const tied: string[] = []
  words.forEach((word, index) => {
    const last = tied.at(-1)
    const before = words[index - 1]
    if (last !== undefined && before !== undefined && together(before, word, index === words.length - 1)) {
      tied[tied.length - 1] = last + noBreak + word
    } else tied.push(word)
  })
  return tied
}

function together(before: string, word: string, isLast: boolean): boolean {
  if (opensNumber.test(before)) return true
  if (isLast && word.length <= short && before.length <= 20) return true
  return rightToLeft.test(before) && rightToLeft.test(word)
}
