import { createIntl } from 'react-intl'
import { describe, expect, it } from 'vitest'
import { decisionFacts, motionOf, placeOf } from '../../../renderer/features/decision/decision-facts.ts'
import { readAward } from '../../../renderer/features/decision/award-words.ts'
import type { Say } from '../../../renderer/intl/index.ts'
import { en } from '../../../renderer/intl/en.ts'
import { waterCase, waterCommittee } from '../../support/fakes/case-view.ts'
import { aRubric, scoresAt } from '../../support/builders/a-rubric.ts'

const intl = createIntl({ locale: 'en-CA', messages: en })
const say: Say = (id, values) => intl.formatMessage({ id }, values)
const read = (text: string) => readAward(text, say, (words) => words.join(' and '))

describe('an award read back in words', () => {
  it('says what the guide would understand', () => {
    expect(read('TRU ECON 1900 (3)').words).toBe('Reads as: 3 credits for ECON 1900 at TRU')
    expect(read('ECON 1900 (1)').words).toBe('Reads as: 1 credit for ECON 1900')
    expect(read('UVIC HIST 200 lev (1.5)').words).toContain('1.5 credits in HIST at 200 level')
    expect(read('exempt LING 311').words).toBe('Reads as: exemption from LING 311')
    expect(read('No credit').words).toBe('Reads as: assessed, no credit')
  })
  it('says where it stops making sense, and how to write it', () => {
    expect(read('TRU ECON 1900').problem).toContain('write the credits in brackets')
    expect(read('TRU ECON 1900 (3').problem).toContain('close the bracket')
    expect(read('econ 1900 (3)').problem).toMatch(/^At the start: /)
  })
  it('says nothing of an empty field', () => {
    expect(read('  ')).toEqual({ words: null, problem: null })
  })
})

describe('what the decision form draws from', () => {
  const rubric = aRubric()
  const view = { ...waterCase, rubric }
  const facts = decisionFacts(view, waterCommittee.institutions)
  it('counts from the own review until one is agreed', () => {
    expect(facts.basis).toBe('mine')
    const agreed = { matches: [], scores: scoresAt(2), at: '2026-11-21T10:00:00.000Z' }
    const after = decisionFacts({ ...view, agreed }, waterCommittee.institutions)
    expect(after).toMatchObject({ basis: 'agreed', proposal: { type: 'NO_CREDIT' } })
    expect(after.missing).not.toContain('agreed-review')
  })
  it('proposes from the figures and names what is missing', () => {
    expect(facts.proposal).toMatchObject({ type: 'UNASSIGNED', award: 'HLU ENVS 2XX0 (3)' })
    expect(facts.proposedAward).toBe('HLU ENVS 2XX0 (3)')
    expect(facts.missing).toEqual(
      expect.arrayContaining(['agreed-review', 'institution', 'type', 'rationale', 'meeting-date', 'motion']),
    )
  })
  it('proposes the award of the type that people chose', () => {
    const chosen = decisionFacts(
      { ...view, draft: { ...view.draft, type: 'ASSIGNED' } },
      waterCommittee.institutions,
    )
    expect(chosen.proposedAward).toBe('HLU ENVS 2310 (3)')
  })
  it('proposes nothing for a case without a target course', () => {
    const none = decisionFacts({ ...view, targets: [] }, waterCommittee.institutions)
    expect(none).toMatchObject({ target: null, proposal: null, proposedAward: null, coverage: null })
  })
  it('has no motion before the minutes are begun', () => {
    expect(motionOf(view)).toBeNull()
  })
  it('leads from what is missing to its place', () => {
    expect(placeOf('agreed-review')).toEqual({ tab: 'score' })
    expect(placeOf('motion-open')).toEqual({ tab: 'minutes' })
    expect(placeOf('award-unreadable')).toEqual({ field: 'award' })
  })
})
