const signsOf = (word: string): readonly string[] =>
  Array.from(new Intl.Segmenter().segment(word), (sign) => sign.segment)

/** `Anneke Sorley` is `AS`; one word gives its first two letters. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(signsOf)
  const letters =
    words.length > 1 ? [words[0]?.[0], words[words.length - 1]?.[0]] : (words[0] ?? []).slice(0, 2)
  return letters.join('').toLocaleUpperCase()
}
