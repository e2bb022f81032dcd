import { describe, expect, it } from 'vitest'
import type { MotionId } from '#domain/ids.ts'
import { foldMotions, pendingAmendment } from '#domain/meeting/motion-state.ts'
import { motionStep, type MotionStep } from '#domain/meeting/motion-steps.ts'
import { aMember } from '../../support/builders/a-member.ts'
import { anId } from '../../support/builders/an-id.ts'
import { fc, law } from '../../support/law.ts'

const id = (name: string) => anId<MotionId>(`motion ${name}`)
const [anna, ben] = [aMember('Anna Roy').id, aMember('Ben Ito').id]
const moved = (name: string, text = `text of ${name}`): Extract<MotionStep, { kind: 'moved' }> => ({
  kind: 'moved',
  motionId: id(name),
  text,
  moverId: anna,
  seconderId: ben,
})
const amended = (name: string, amends: string, text = `text of ${name}`): MotionStep => ({
  ...moved(name, text),
  kind: 'amendment-moved',
  amends: id(amends),
})
const voted = (name: string, result: Extract<MotionStep, { kind: 'voted' }>['result']): MotionStep => ({
  kind: 'voted',
  motionId: id(name),
  result,
})
const on = (kind: 'withdrawn' | 'tabled' | 'taken-up', name: string): MotionStep => ({
  kind,
  motionId: id(name),
})
const postponed = (name: string, until: string | null): MotionStep => ({
  kind: 'postponed',
  motionId: id(name),
  until,
})

const after = (...steps: MotionStep[]) => {
  const folded = foldMotions(steps)
  return {
    ...Object.fromEntries(folded.motions.map((motion) => [motion.id, motion])),
    why: folded.steps.map(({ noEffect }) => noEffect),
    of: (name: string) => folded.motions.find((motion) => motion.id === id(name)),
  }
}

describe('motions and their amendments', () => {
  it('vote on the text that carried amendments made', () => {
    const found = after(
      moved('main', 'Grant 3 credits.'),
      amended('a', 'main', 'Grant 2 credits.'),
      voted('a', 'carried'),
      amended('b', 'main', 'Grant 2 credits from January.'),
      voted('b', 'defeated'),
      voted('main', 'carried'),
    )
    expect(found.why).toEqual([null, null, null, null, null, null])
    expect(found.of('main')).toMatchObject({
      textAsMoved: 'Grant 3 credits.',
      text: 'Grant 2 credits.',
      amendedBy: [id('a')],
      status: { kind: 'carried' },
    })
    expect(found.of('b')).toMatchObject({ amends: id('main'), status: { kind: 'defeated' } })
  })
  it('take an amendment of the amendment first', () => {
    const steps = [moved('main'), amended('a', 'main'), amended('aa', 'a', 'better words')]
    expect(after(...steps, voted('a', 'carried')).why[3]).toBe('amendment-pending')
    expect(after(...steps, voted('main', 'carried')).why[3]).toBe('amendment-pending')
    const found = after(...steps, voted('aa', 'carried'), voted('a', 'carried'))
    expect(found.of('main')).toMatchObject({ text: 'better words', status: { kind: 'open' } })
    expect(after(...steps, amended('aaa', 'aa')).why[3]).toBe('third-degree')
  })
  it('have one amendment of each degree at a time', () => {
    expect(after(moved('main'), amended('a', 'main'), amended('b', 'main')).why[2]).toBe('amendment-pending')
    const folded = foldMotions([moved('main'), amended('a', 'main')])
    expect(pendingAmendment(folded.motions, id('main'))?.id).toBe(id('a'))
  })
  it('fall with the motion that is withdrawn', () => {
    const found = after(moved('main'), amended('a', 'main'), amended('aa', 'a'), on('withdrawn', 'main'))
    expect([found.of('main')?.status, found.of('a')?.status, found.of('aa')?.status]).toEqual([
      { kind: 'withdrawn' },
      { kind: 'fell', with: id('main') },
      { kind: 'fell', with: id('main') },
    ])
  })
  it('leave the motion standing when only the amendment is withdrawn', () => {
    const found = after(moved('main'), amended('a', 'main'), on('withdrawn', 'a'), voted('main', 'carried'))
    expect(found.of('main')).toMatchObject({ text: 'text of main', status: { kind: 'carried' } })
  })
  it('wait, amendments and all, while tabled or postponed, until taken up', () => {
    const found = after(
      moved('main'),
      amended('a', 'main'),
      on('tabled', 'main'),
      voted('a', 'carried'),
      on('taken-up', 'main'),
      voted('a', 'carried'),
      postponed('main', '2026-12-01'),
    )
    expect(found.why).toEqual([null, null, null, 'set-aside', null, null, null])
    expect(found.of('main')).toMatchObject({
      text: 'text of a',
      status: { kind: 'postponed', until: '2026-12-01' },
    })
  })
  it.each([
    ['no-such-motion', [voted('main', 'carried')]],
    ['no-such-motion', [amended('a', 'main')]],
    ['already-moved', [moved('main'), moved('main', 'again')]],
    ['no-text', [moved('main', ' ')]],
    ['seconder-is-mover', [{ ...moved('main'), seconderId: anna }]],
    ['already-settled', [moved('main'), voted('main', 'carried'), on('withdrawn', 'main')]],
    ['already-settled', [moved('main'), voted('main', 'tied'), amended('a', 'main')]],
    ['not-set-aside', [moved('main'), on('taken-up', 'main')]],
    ['set-aside', [moved('main'), on('tabled', 'main'), on('tabled', 'main')]],
    ['set-aside', [moved('main'), on('tabled', 'main'), amended('a', 'main')]],
    ['only-with-its-motion', [moved('main'), amended('a', 'main'), on('tabled', 'a')]],
    ['same-text', [moved('main', 'same'), amended('a', 'main', 'same')]],
    ['no-quorum', [moved('main'), voted('main', 'no-quorum')]],
  ] as const)('say that a step had no effect, because %s', (why, steps) => {
    expect(after(...steps).why.at(-1)).toBe(why)
  })
  it('stay open after a vote without a quorum', () => {
    expect(after(moved('main'), voted('main', 'no-quorum')).of('main')?.status).toEqual({ kind: 'open' })
  })

  const name = fc.constantFrom('main', 'a', 'b', 'c', 'd')
  const step: fc.Arbitrary<MotionStep> = fc.oneof(
    name.map((n) => moved(n)),
    fc.tuple(name, name, fc.constantFrom('one', 'two', 'three')).map(([n, m, text]) => amended(n, m, text)),
    fc.tuple(name, fc.constantFrom('carried', 'defeated', 'tied', 'no-quorum')).map(([n, r]) => voted(n, r)),
    fc.tuple(fc.constantFrom('withdrawn', 'tabled', 'taken-up'), name).map(([kind, n]) => on(kind, n)),
    name.map((n) => postponed(n, null)),
  )
  const steps = fc.array(step, { maxLength: 25 })
  law('keep every step, whatever its order, and read it back', [steps], (given) => {
    const folded = foldMotions(given)
    expect(folded.steps.map((noted) => noted.step)).toEqual(given)
    for (const one of given) expect(motionStep.parse(one)).toEqual(one)
  })
  law('are the same without the steps that had no effect', [steps], (given) => {
    const folded = foldMotions(given)
    const effective = folded.steps.filter(({ noEffect }) => noEffect === null).map((noted) => noted.step)
    expect(foldMotions(effective).motions).toEqual(folded.motions)
    expect(foldMotions(effective).steps.every(({ noEffect }) => noEffect === null)).toBe(true)
  })
  law('never change once settled', [steps, steps], (first, more) => {
    const settled = foldMotions(first).motions.filter(
      ({ status }) => !['open', 'tabled', 'postponed'].includes(status.kind),
    )
    const later = foldMotions([...first, ...more]).motions
    for (const motion of settled) expect(later).toContainEqual(motion)
  })
  law('read as moved, or as their last carried amendment reads', [steps], (given) => {
    const { motions } = foldMotions(given)
    for (const motion of motions) {
      const last = motions.find(({ id: other }) => other === motion.amendedBy.at(-1))
      expect(motion.text).toBe(last?.text ?? motion.textAsMoved)
      if (last) expect(last).toMatchObject({ amends: motion.id, status: { kind: 'carried' } })
    }
  })
})
