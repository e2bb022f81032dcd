import { describe, expect, it } from 'vitest'
import { closeMotion, majorityOf, resultOf, tally, type MotionFacts } from '#domain/meeting/tally.ts'
import { aMember } from '../../support/builders/a-member.ts'
import { aMotion } from '../../support/builders/a-meeting.ts'
import { fc, law } from '../../support/law.ts'

const five = ['Anna Roy', 'Ben Ito', 'Chloé Roux', 'Dev Rao', 'Eve Lund'].map((name) => aMember(name))
const allPresent = five.map(({ id }) => ({ memberId: id, status: 'present' as const }))
const facts = (over: Partial<MotionFacts> = {}): MotionFacts => ({
  motion: aMotion(),
  attendance: allPresent,
  members: five,
  quorum: null,
  ...over,
})
const missing = (over: Partial<MotionFacts>) => {
  const closed = closeMotion(facts(over))
  return closed.ok
    ? []
    : closed.refusal.kind === 'incomplete'
      ? closed.refusal.missing
      : [closed.refusal.kind]
}

describe('closing a vote', () => {
  it('carries by more votes for than against, whoever abstains', () => {
    expect(closeMotion(facts({ motion: aMotion({ for: 1, against: 0, abstain: 4 }) }))).toEqual({
      ok: true,
      value: { result: 'carried', entitled: 5, present: 5, quorumMet: true },
    })
  })
  it('does not carry a tie', () => {
    expect(closeMotion(facts({ motion: aMotion({ for: 2, against: 2, abstain: 1 }) }))).toMatchObject({
      value: { result: 'tied' },
    })
    expect(resultOf(0, 0)).toBe('tied')
  })
  it('loses the quorum when a recusal takes a member from the item', () => {
    const three = facts({
      quorum: 3,
      attendance: allPresent.slice(0, 3),
      motion: aMotion({ for: 2, against: 0, abstain: 0 }),
    })
    expect(closeMotion(three)).toMatchObject({ value: { quorumMet: true, present: 3 } })
    const recused = {
      ...three,
      motion: { ...three.motion, recusals: [{ memberId: five[2]!.id, reason: 'Taught the course.' }] },
    }
    expect(closeMotion(recused)).toMatchObject({ value: { quorumMet: false, present: 2, entitled: 4 } })
  })
  it('asks for a majority of all voting members where the meeting set no quorum', () => {
    expect(tally(facts()).quorum).toBe(3)
    expect([majorityOf(12), majorityOf(7), majorityOf(1)]).toEqual([7, 4, 1])
  })
  it('counts a member at a distance, and neither guests nor members without a vote nor those who left', () => {
    const members = [
      five[0]!,
      five[1]!,
      aMember('Observer', { voting: false }),
      aMember('Gone', { active: false }),
    ]
    const attendance = [
      { memberId: members[0]!.id, status: 'remote' as const },
      { memberId: members[1]!.id, status: 'guest' as const },
      { memberId: members[2]!.id, status: 'present' as const },
      { memberId: members[3]!.id, status: 'present' as const },
    ]
    expect(tally(facts({ members, attendance }))).toMatchObject({
      entitled: 2,
      present: 1,
      quorum: 2,
      quorumMet: false,
    })
  })
  it('refuses more votes than members present and entitled', () => {
    expect(missing({ motion: aMotion({ for: 4, against: 1, abstain: 1 }) })).toEqual([
      'more-votes-than-present',
    ])
    expect(
      missing({
        motion: aMotion({
          for: 5,
          against: 0,
          abstain: 0,
          recusals: [{ memberId: five[4]!.id, reason: '' }],
        }),
      }),
    ).toEqual(['more-votes-than-present'])
  })
  it('names what is missing', () => {
    expect(
      missing({
        attendance: [],
        motion: aMotion({ text: ' ', moverId: null, for: null, against: null, abstain: null }),
      }),
    ).toEqual(['motion-text', 'mover', 'attendance', 'votes-for', 'votes-against', 'votes-abstained'])
  })
  it('lets nobody move or second who withdrew, nor second the own motion', () => {
    const mover = five[0]!.id
    expect(
      missing({
        motion: aMotion({
          moverId: mover,
          seconderId: mover,
          recusals: [{ memberId: mover, reason: '' }],
          for: 3,
        }),
      }),
    ).toEqual(['seconder-is-mover', 'mover-recused', 'seconder-recused'])
  })
  it('carries by consensus without counts', () => {
    expect(
      closeMotion(
        facts({
          motion: aMotion({ method: 'consensus', moverId: null, for: null, against: null, abstain: null }),
        }),
      ),
    ).toMatchObject({ ok: true, value: { result: 'carried' } })
  })
  const votes = fc.integer({ min: 0, max: 8 })
  law(
    'never lets votes exceed those present and entitled',
    [votes, votes, votes, fc.subarray(five), fc.subarray(five)],
    (inFavour, against, abstain, here, recused) => {
      const motion = aMotion({
        moverId: null,
        seconderId: null,
        method: 'consensus',
        for: inFavour,
        against,
        abstain,
        recusals: recused.map(({ id }) => ({ memberId: id, reason: '' })),
      })
      const closed = closeMotion(
        facts({ motion, attendance: here.map(({ id }) => ({ memberId: id, status: 'present' })) }),
      )
      if (!closed.ok) return
      expect(inFavour + against + abstain).toBeLessThanOrEqual(closed.value.present)
      expect(closed.value.present).toBeLessThanOrEqual(closed.value.entitled)
      expect(closed.value.result === 'carried').toBe(inFavour > against)
    },
  )
})
