import { describe, expect, it } from 'vitest'
import { breadth } from '#domain/case/breadth.ts'
import { atLeast, fraction, one, zero } from '#domain/fraction.ts'
import { fc, law } from '../../support/law.ts'

describe('breadth', () => {
  it('is the share of the outline’s topics that were ticked', () => {
    expect(breadth(['Atmosphere', 'Charts', 'Instruments'], ['charts', ' Atmosphere '])).toEqual({
      ticked: 2,
      listed: 3,
      share: fraction(2n, 3n),
      topics: [
        { topic: 'Atmosphere', covered: true },
        { topic: 'Charts', covered: true },
        { topic: 'Instruments', covered: false },
      ],
      unlisted: [],
    })
  })
  it('counts a topic listed twice once, and an empty line not at all', () => {
    expect(breadth(['Charts', ' CHARTS', ' '], [''])).toMatchObject({ ticked: 0, listed: 1, unlisted: [] })
  })
  it('has no share where the outline lists no topic', () => {
    expect(breadth([], ['Charts'])).toMatchObject({ share: null, unlisted: ['Charts'] })
  })
  const topics = fc.array(fc.constantFrom('a', 'b', 'B', ' c', 'd  e', 'd e'), { maxLength: 8 })
  law('stays between nothing and all, and never falls by a tick more', [topics, topics], (listed, ticked) => {
    const found = breadth(listed, ticked)
    if (found.share === null) return
    expect(atLeast(found.share, zero) && atLeast(one, found.share)).toBe(true)
    expect(atLeast(found.share, breadth(listed, ticked.slice(1)).share!)).toBe(true)
    expect(breadth([...listed].reverse(), ticked).share).toEqual(found.share)
  })
})
