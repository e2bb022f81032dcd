const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/** An id made from words, the same in every run: `anId<OutcomeId>('calibration')`. */
export function anId<Id extends string>(words: string): Id {
  let state = 2166136261
  for (const letter of words) state = Math.imul(state ^ letter.codePointAt(0)!, 16777619) >>> 0
  let id = ''
  while (id.length < 26) {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 2654435761) >>> 0
    id += letters[state >>> 27]
  }
  return id as Id
}

/** A SHA-256 made from words; nothing was hashed. */
export function aSha256<Hash extends string>(words: string): Hash {
  const digits = [...anId(`${words} 1`), ...anId(`${words} 2`), ...anId(`${words} 3`)].map((letter) =>
    (letters.indexOf(letter) % 16).toString(16),
  )
  return digits.join('').slice(0, 64) as Hash
}
