import type { Member } from '#domain/committee/member.ts'
import type { MemberId } from '#domain/ids.ts'
import type { TimedAttendance } from '#domain/meeting/presence.ts'
import { defaultRuleSet, ruleSetPresets, type RuleSet } from '#domain/meeting/rule-set.ts'
import type { VoteFacts } from '#domain/meeting/tally-under.ts'
import { aMotion } from '../../support/builders/a-meeting.ts'
import { aMember } from '../../support/builders/a-member.ts'

/**
 * Vote and quorum situations as minutes would tell them, one a line:
 *
 *   situation | rules | voting members | who is there | vote | expected | source
 *
 * Members are A, B, C …; A is in the chair; x, y and z are members without a vote. There: `A-E`, `F~` at a distance,
 * `G*` as a guest, `H-` sent regrets, `C<14:20` left, `D>13:40` came, `E!14:00-14:20` stepped out. Vote:
 * for-against-abstained, or `none`; then what else the minutes say. Expected: result, present/entitled, q quorum needed,
 * n votes needed, then problems. Sources are sections of the domain notes: `3` rules of order, `1.4` governance; K is
 * general knowledge to check in the current edition, P a proposal, S59 and S55 published terms.
 */
const table = `
# majority of the votes cast
Three to one with five of eight there | roberts-rules | 8 | A-E | 3-1-1 | carried 5/8 q5 n3 | 3 majority of votes cast (K)
One to nil, the others abstain | roberts-rules | 8 | A-E | 1-0-4 | carried 5/8 q5 n1 | 3 abstentions are not counted (K)
More against than for | roberts-rules | 8 | A-H | 3-4-1 | defeated 8/8 q5 n4 | 3 majority of votes cast (K)
As many for as against | roberts-rules | 8 | A-H | 4-4-0 | tied 8/8 q5 n5 | 3 result tied; a tie does not carry (K)
Everybody abstains | roberts-rules | 8 | A-F | 0-0-6 | tied 6/8 q5 n1 | 3 abstentions are not counted (K)
Not everybody who is there votes | roberts-rules | 8 | A-H | 3-2-0 | carried 8/8 q5 n3 | 3 majority of votes cast (K)
More votes than members there | roberts-rules | 8 | A-E | 4-1-1 | none 5/8 q5 more-votes-than-present | 3 counts (P)
The abstentions were not written down | roberts-rules | 8 | A-E | 4-1-? | none 5/8 q5 votes-missing | 3 counts for and against (S75)
No seconder where one is required | roberts-rules | 8 | A-E | 5-0-0 unseconded | carried 5/8 q5 n3 seconder | 3 mover and seconder (S75)
Seven of twelve are there | roberts-rules | 12 | A-G | 4-3-0 | carried 7/12 q7 n4 | 1.4 majority of voting members
Six of twelve are there | roberts-rules | 12 | A-F | 6-0-0 | no-quorum 6/12 q7 n4 | 1.4 majority of voting members
Nobody came | roberts-rules | 5 | H- | 0-0-0 | no-quorum 0/5 q3 n1 | 1.4 majority of voting members
# who counts
Two take part at a distance | roberts-rules | 8 | A-C D~ E~ | 3-2-0 | carried 5/8 q5 n3 | 3 heading: place or mode (S75)
A voting member sits in as a guest | roberts-rules | 8 | A-D E* | 4-0-0 | no-quorum 4/8 q5 n3 | 3 heading: guests (S75)
Guests never vote | roberts-rules | 8 | A-E F* G* | 5-1-0 | none 5/8 q5 more-votes-than-present | 3 heading: guests (S75)
Members without a vote make no quorum | roberts-rules | 8 | A-D x y z | 4-0-0 | no-quorum 4/8 q5 n3 | 1.4 majority of voting members
Members without a vote do not vote | roberts-rules | 8 | A-E x | 5-1-0 | none 5/8 q5 more-votes-than-present | 3 votes of those entitled (P)
Regrets are not presence | roberts-rules | 8 | A-D E- F- | 3-1-0 | no-quorum 4/8 q5 n3 | 3 heading: regrets (S75)
# recusals, for each item
A recusal leaves the quorum standing | roberts-rules | 8 | A-F | 4-1-0 recused F | carried 5/7 q5 n3 | 1.4 recusal (S55); per item (P)
A recusal takes the quorum away | roberts-rules | 8 | A-E | 3-1-0 recused E | no-quorum 4/7 q5 n3 | 1.4 per item after recusals (P)
The recused count towards the quorum | recused-count | 8 | A-E | 3-1-0 recused E | carried 4/7 q5 n3 | 1.4 local rule as a setting (P)
The recused count, but have left the room | recused-count | 8 | A-D E!14:00-14:20 | 3-1-0 recused E at 14:10 | no-quorum 4/7 q5 n3 | 1.4 absent oneself (S56)
A vote of somebody who withdrew is one too many | roberts-rules | 8 | A-F | 5-1-0 recused F | none 5/7 q5 more-votes-than-present | 1.4 absent from the vote (S55)
A member who is away withdraws | roberts-rules | 8 | A-E | 3-2-0 recused H | carried 5/7 q5 n3 | 1.4 recusal (S55)
All who are there withdrew | roberts-rules | 5 | A-C | 0-0-0 recused ABC | no-quorum 0/2 q3 n1 | 1.4 per item after recusals (P)
# coming and leaving
Quorum lost when one leaves before the vote | roberts-rules | 8 | A-D E<14:20 | 3-1-0 at 14:30 | no-quorum 4/8 q5 n3 | 3 quorum per item (P)
The same vote before they left | roberts-rules | 8 | A-D E<14:20 | 3-1-1 at 14:19 | carried 5/8 q5 n3 | 3 quorum per item (P)
One comes in time for the item | roberts-rules | 8 | A-D E>13:40 | 5-0-0 at 13:40 | carried 5/8 q5 n3 | 3 quorum per item (P)
One comes after the vote | roberts-rules | 8 | A-D E>13:40 | 4-0-0 at 13:39 | no-quorum 4/8 q5 n3 | 3 quorum per item (P)
One is back after an item they withdrew from | roberts-rules | 8 | A-D E!14:00-14:20 | 3-2-0 at 14:20 | carried 5/8 q5 n3 | 3 departure and return with time (P)
# the quorum
The meeting set its own quorum | roberts-rules | 8 | A-C | 2-1-0 quorum 3 | carried 3/8 q3 n2 | 1.4 quorum is a setting
Half plus one of eight | half-plus-one | 8 | A-E | 3-1-0 | carried 5/8 q5 n3 | 1.4 half plus one (S59)
Half plus one of seven is five | half-plus-one | 7 | A-D | 3-0-0 | no-quorum 4/7 q5 n2 | 1.4 half plus one (S59), to the letter (P)
A majority of seven is four | roberts-rules | 7 | A-D | 3-1-0 | carried 4/7 q4 n3 | 1.4 majority of voting members
A fixed quorum of three | fixed-three | 12 | A-C | 2-0-1 | carried 3/12 q3 n2 | 1.4 quorum is a setting
A third of ten is four | third | 10 | A-C | 3-0-0 | no-quorum 3/10 q4 n2 | 1.4 quorum is a setting
# the chair
The chair breaks a tie in favour | half-plus-one | 8 | A-G | 3-3-0 chair for | carried 7/8 q5 n4 | 3 chair casting vote
The chair breaks a tie against | half-plus-one | 8 | A-G | 3-3-0 chair against | defeated 7/8 q5 n4 | 3 chair casting vote
The chair has not broken the tie yet | half-plus-one | 8 | A-G | 3-3-0 | tied 7/8 q5 n4 due | 3 chair casting vote
The chair voted where there was no tie | half-plus-one | 8 | A-G | 4-2-0 chair for | carried 7/8 q5 n4 casting-vote-not-due | 3 chair votes on a tie
The chair's own vote stands among the counts | half-plus-one | 8 | A-G | 4-3-0 | none 7/8 q5 more-votes-than-present | 3 chair votes on a tie
The chair withdrew, so nobody breaks the tie | half-plus-one | 8 | A-G | 3-3-0 recused A chair for | tied 6/7 q5 n4 casting-vote-not-due | 1.4 recusal; 3 chair
A chair who never votes | chair-never | 8 | A-E | 2-2-0 chair for | tied 5/8 q5 n3 casting-vote-not-due | 3 chair votes never
A chair who votes like the others | small-board | 5 | A-D | 2-2-0 | tied 4/5 q3 n3 | 3 small board: the chair may vote (K)
# small board, consensus
A small board needs no seconder | small-board | 5 | A-C | 2-1-0 unseconded | carried 3/5 q3 n2 | 3 small board (K)
Consensus without counts | consensus | 8 | A-E | none by consensus | carried 5/8 q5 | 3 all resolutions incl. consensus (S75)
Consensus without a quorum | consensus | 8 | A-D | none by consensus | no-quorum 4/8 q5 | 1.4 quorum holds for every item (P)
One objects to the consensus | consensus | 8 | A-E | 4-1-0 by consensus | defeated 5/8 q5 n5 | 3 consensus (P)
One stands aside from the consensus | consensus | 8 | A-E | 4-0-1 by consensus | carried 5/8 q5 n4 | 3 consensus (P)
Nobody speaks for a consensus | consensus | 8 | A-E | 0-0-5 by consensus | defeated 5/8 q5 n1 | 3 consensus (P)
# larger majorities
Four of six are two thirds | two-thirds | 8 | A-F | 4-2-0 | carried 6/8 q5 n4 | 3 majority basis and threshold (P)
Three of five are not two thirds | two-thirds | 8 | A-E | 3-2-0 | defeated 5/8 q5 n4 | 3 majority basis and threshold (P)
Even votes are no tie where two thirds are asked | two-thirds | 8 | A-H | 4-4-0 | defeated 8/8 q5 n6 | 3 majority basis and threshold (P)
Three of five there are 60 % | sixty-percent | 8 | A-E | 3-2-0 | carried 5/8 q5 n3 | 3 60 % rule (S55)
Three of six there are not 60 % | sixty-percent | 8 | A-F | 3-0-3 | defeated 6/8 q5 n4 | 3 60 % rule (S55), of those present (P)
Abstentions weigh like a no among those present | present | 8 | A-F | 3-1-2 | defeated 6/8 q5 n4 | 3 majority basis: present
A recusal lowers the number present who may vote | present | 8 | A-F | 3-1-1 recused F | carried 5/7 q5 n3 | 3 majority basis: present
All members of the body are the basis | all-members | 8 | A-F | 4-0-2 | defeated 6/8 q5 n5 | 3 majority basis: all
All members, also those who withdrew, are the basis | all-members | 8 | A-G | 5-0-0 recused GH | carried 6/6 q5 n5 | 3 majority basis: all (P)
# ways of voting
A proxy is refused | roberts-rules | 8 | A-E | 5-1-0 proxy H/A | none 5/8 q5 proxies-not-allowed more-votes-than-present | 3 proxies by local rule
A proxy counts among the votes and not for the quorum | proxies | 8 | A-D | 5-0-0 proxy H/A | no-quorum 4/8 q5 n3 | 3 proxies by local rule; quorum of those there (P)
A proxy of an absent member | proxies | 8 | A-E | 4-2-0 proxy H/A | carried 5/8 q5 n4 | 3 proxies by local rule
A proxy of a member who is there | proxies | 8 | A-E | 4-1-0 proxy B/A | carried 5/8 q5 n3 proxy-invalid | 3 proxies by local rule
A proxy of a member who withdrew | proxies | 8 | A-E | 4-1-0 proxy H/A recused H | carried 5/7 q5 n3 proxy-invalid | 1.4 recusal; 3 proxies
An electronic vote where none is allowed | no-e-vote | 8 | A-E | 4-1-0 by electronic | carried 5/8 q5 n3 electronic-not-allowed | 3 e-vote by local rule
A show of hands where votes are by name | roll-call | 8 | A-E | 4-1-0 | carried 5/8 q5 n3 roll-call-needed | 3 roll call if law or bylaw demands (S74)
A roll call where votes are by name | roll-call | 8 | A-E | 4-1-0 by roll | carried 5/8 q5 n3 | 3 roll call if law or bylaw demands (S74)
# no vote in the end
The mover withdraws the motion | roberts-rules | 8 | A-E | none withdrawn | withdrawn 5/8 q5 | 3 result withdrawn
The motion is tabled | roberts-rules | 8 | A-E | none tabled | tabled 5/8 q5 | 3 result tabled
The motion is postponed after a count was begun | roberts-rules | 8 | A-E | 2-?-? postponed | postponed 5/8 q5 | 3 result postponed
`

const local: Readonly<Record<string, Partial<RuleSet>>> = {
  'recused-count': { recusedCountsToQuorum: true },
  'fixed-three': { quorumFormula: { kind: 'fixed', members: 3 } },
  third: { quorumFormula: { kind: 'fraction', share: 1, of: 3 } },
  'chair-never': { chairVotes: 'never' },
  present: { majorityBasis: 'present' },
  'all-members': { majorityBasis: 'all' },
  proxies: { proxies: true },
  'no-e-vote': { eVote: false },
  'roll-call': { rollCall: true },
}
const rulesCalled = (name: string): RuleSet => {
  const preset = ruleSetPresets.find(({ id }) => id === name)
  if (preset === undefined && local[name] === undefined) throw new Error(`no rules called ${name}`)
  return preset ?? { ...defaultRuleSet, ...local[name] }
}

export const memberCalled = (letter: string): Member =>
  aMember(letter, { voting: letter === letter.toUpperCase() })
const idOf = (letter: string): MemberId => memberCalled(letter).id
const letters = 'ABCDEFGHIJKLMNOPQRSTUVW'

export interface Situation {
  readonly name: string
  readonly rules: RuleSet
  readonly facts: VoteFacts
  /** `carried 5/8 q5 n3` and problems, as the table writes them. */
  readonly expected: string
  readonly source: string
}

function readAttendance(text: string): TimedAttendance[] {
  return text.split(' ').flatMap((word): TimedAttendance[] => {
    const range = /^([A-W])-([A-W])$/.exec(word)
    if (range)
      return letters
        .slice(letters.indexOf(range[1]!), letters.indexOf(range[2]!) + 1)
        .split('')
        .map((letter) => ({
          memberId: idOf(letter),
          status: 'present',
        }))
    const memberId = idOf(word[0]!)
    const [mark, rest] = [word[1] ?? '', word.slice(2)]
    const status =
      mark === '~' ? 'remote' : mark === '*' ? 'guest' : mark === '-' ? 'regrets' : ('present' as const)
    const [from = '', to = ''] = rest.split('-')
    return [
      {
        memberId,
        status,
        ...(mark === '<' ? { leftAt: rest } : {}),
        ...(mark === '>' ? { arrivedAt: rest } : {}),
        ...(mark === '!' ? { away: [{ from, to }] } : {}),
      },
    ]
  })
}

function readVote(text: string): Omit<VoteFacts, 'members' | 'attendance'> {
  const after = (word: string) => new RegExp(`\\b${word} (\\S+)`).exec(text)?.[1] ?? null
  const counts = text.split(' ')[0] === 'none' ? [] : text.split(' ')[0]!.split('-')
  const [inFavour = null, against = null, abstain = null] = counts.map((n) => (n === '?' ? null : Number(n)))
  const [givenBy, heldBy] = (after('proxy') ?? '').split('/')
  const quorum = after('quorum')
  return {
    motion: aMotion({
      method: (after('by') ?? 'hands') as VoteFacts['motion']['method'],
      for: inFavour,
      against,
      abstain,
      recusals: [...(after('recused') ?? '')].map((letter) => ({
        memberId: idOf(letter),
        reason: 'declared',
      })),
      ...(text.includes('unseconded') ? { seconderId: null } : {}),
    }),
    quorum: quorum === null ? null : Number(quorum),
    chairId: idOf('A'),
    at: after('at'),
    castingVote: after('chair') as VoteFacts['castingVote'] & {},
    proxies: givenBy && heldBy ? [{ givenBy: idOf(givenBy), heldBy: idOf(heldBy) }] : [],
    setAside: (['withdrawn', 'tabled', 'postponed'] as const).find((word) => text.includes(word)) ?? null,
  }
}

export const situations: readonly Situation[] = table
  .split('\n')
  .filter((row) => row.includes('|'))
  .map((row) => {
    const [name = '', rules = '', body = '', there = '', vote = '', expected = '', source = ''] = row
      .split('|')
      .map((cell) => cell.trim())
    const members = [...letters.slice(0, Number(body)), 'x', 'y', 'z'].map(memberCalled)
    return {
      name,
      rules: rulesCalled(rules),
      facts: { ...readVote(vote), members, attendance: readAttendance(there) },
      expected,
      source,
    }
  })
