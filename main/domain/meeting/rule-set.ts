import { z } from 'zod'
import { localText } from '../values.ts'

/**
 * The rules a body votes by. Local rules differ and stand above the book: law, then the institution's act, then bylaws
 * or terms of reference, then Robert's Rules as default (domain.md 3). Nothing here is a constant of the program; a body
 * chooses a preset and changes what its own terms say otherwise.
 */
export const quorumFormula = z.discriminatedUnion('kind', [
  /** More than half of the voting members: 4 of 7, 5 of 8. */
  z.strictObject({ kind: z.literal('majority') }),
  /** Half of the voting members plus one whole member, read to the letter: 5 of 8, and 5 of 7, as 4 is less than 4.5. */
  z.strictObject({ kind: z.literal('half-plus-one') }),
  z.strictObject({ kind: z.literal('fixed'), members: z.int().min(1).max(200) }),
  /** At least this share of the voting members: `of: 3, share: 1` is a third, rounded up to whole members. */
  z.strictObject({
    kind: z.literal('fraction'),
    share: z.int().min(1).max(100),
    of: z.int().min(1).max(100),
  }),
])
export type QuorumFormula = z.infer<typeof quorumFormula>

/**
 * Of what the votes in favour must be a share: of the votes for and against (`cast`, abstentions are no votes), of the
 * members present who may vote on the question (`present`, an abstention weighs like a no), or of all voting members of
 * the body (`all`, those who are away or withdrew weigh like a no).
 */
export const majorityBasis = z.enum(['cast', 'present', 'all'])
export type MajorityBasis = z.infer<typeof majorityBasis>

/** More than half; at least 60 %; at least two thirds; nobody on the other side. */
export const threshold = z.enum(['simple', 'sixty-percent', 'two-thirds', 'unanimous'])
export type Threshold = z.infer<typeof threshold>

export const ruleSetId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'expected a short lower-case name')

export const ruleSet = z.strictObject({
  id: ruleSetId,
  name: localText,
  quorumFormula,
  majorityBasis,
  threshold,
  seconderRequired: z.boolean(),
  /** `always`: like any voting member. `tie`: only to break one, whether or not the chair is a voting member. */
  chairVotes: z.enum(['always', 'tie', 'never']),
  proxies: z.boolean(),
  eVote: z.boolean(),
  /** Whether a member who withdrew from an item still counts towards its quorum while present: a local rule. */
  recusedCountsToQuorum: z.boolean(),
  /** About a dozen members or fewer: no seconder is needed and the chair votes like the others. */
  smallBoard: z.boolean(),
  /** Every vote is taken by name. */
  rollCall: z.boolean(),
})
export type RuleSet = z.infer<typeof ruleSet>

const robertsRules: RuleSet = {
  id: 'roberts-rules',
  name: { en: 'Robert’s Rules (default)', fr: 'Règles de Robert (par défaut)' },
  quorumFormula: { kind: 'majority' },
  majorityBasis: 'cast',
  threshold: 'simple',
  seconderRequired: true,
  chairVotes: 'always',
  proxies: false,
  eVote: true,
  recusedCountsToQuorum: false,
  smallBoard: false,
  rollCall: false,
}

/**
 * Presets to start from, the default first. What is known of Robert's Rules here is marked (K) in domain.md 3 and is to
 * be checked in the current edition; the quorum of half plus one is that of a courses committee's published terms
 * (domain.md 1.4), the 60 % rule that of a committee policy (domain.md 3). Two thirds and consensus are proposals.
 */
export const ruleSetPresets: readonly [RuleSet, ...RuleSet[]] = [
  robertsRules,
  {
    ...robertsRules,
    id: 'small-board',
    name: { en: 'Small board', fr: 'Petit conseil' },
    seconderRequired: false,
    smallBoard: true,
  },
  {
    ...robertsRules,
    id: 'consensus',
    name: { en: 'Consensus body', fr: 'Organe décidant par consensus' },
    threshold: 'unanimous',
    seconderRequired: false,
    smallBoard: true,
  },
  {
    ...robertsRules,
    id: 'two-thirds',
    name: { en: 'Two thirds of the votes cast', fr: 'Deux tiers des voix exprimées' },
    threshold: 'two-thirds',
  },
  {
    ...robertsRules,
    id: 'sixty-percent',
    name: { en: '60 % of the members present', fr: '60\u00a0% des membres présents' },
    majorityBasis: 'present',
    threshold: 'sixty-percent',
  },
  {
    ...robertsRules,
    id: 'half-plus-one',
    name: { en: 'Courses committee: half plus one', fr: 'Comité des cours\u00a0: moitié plus un' },
    quorumFormula: { kind: 'half-plus-one' },
    chairVotes: 'tie',
  },
]
export const defaultRuleSet: RuleSet = ruleSetPresets[0]

/** A preset by its id, or the default for an id that this version does not know. */
export const ruleSetPreset = (id: string | null | undefined): RuleSet =>
  ruleSetPresets.find((preset) => preset.id === id) ?? defaultRuleSet

/** The rules of a meeting; one that names none goes by the default. */
export const rulesOf = (meeting: { readonly rules?: RuleSet | undefined }): RuleSet =>
  meeting.rules ?? defaultRuleSet

/** How many members the formula asks for, never fewer than one, of a body with `voting` voting members. */
export function quorumOf(formula: QuorumFormula, voting: number): number {
  switch (formula.kind) {
    case 'majority':
      return Math.floor(voting / 2) + 1
    case 'half-plus-one':
      return Math.ceil(voting / 2) + 1
    case 'fixed':
      return formula.members
    case 'fraction':
      return Math.max(1, Math.ceil((voting * formula.share) / formula.of))
  }
}

/** How many votes in favour carry, never fewer than one, where the threshold is taken of `base` votes or members. */
export function votesNeeded(wanted: Threshold, base: number): number {
  switch (wanted) {
    case 'simple':
      return Math.floor(base / 2) + 1
    case 'sixty-percent':
      return Math.max(1, Math.ceil((base * 3) / 5))
    case 'two-thirds':
      return Math.max(1, Math.ceil((base * 2) / 3))
    case 'unanimous':
      return Math.max(1, base)
  }
}

/** Whether a motion needs a seconder under these rules. */
export const needsSeconder = (rules: Pick<RuleSet, 'seconderRequired' | 'smallBoard'>): boolean =>
  rules.seconderRequired && !rules.smallBoard

/** When the chair votes under these rules. */
export const chairVotesWhen = (rules: Pick<RuleSet, 'chairVotes' | 'smallBoard'>): RuleSet['chairVotes'] =>
  rules.smallBoard ? 'always' : rules.chairVotes
