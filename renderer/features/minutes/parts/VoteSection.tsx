import { CircleAlert, CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { MotionFields } from '#domain/meeting/meeting.ts'
import type { MotionProblem } from '#domain/meeting/tally.ts'
import { useSay, type Say } from '../../../intl/index.ts'
import { Button, Icon, NumberField } from '../../../ui/index.ts'
import type { MinutesFacts } from '../minutes-facts.ts'
import css from '../minutes.module.css'

/** What the counts say in words, or null while they say nothing. */
export function resultWords(
  { motion, wouldBe }: Pick<MinutesFacts, 'motion' | 'wouldBe'>,
  say: Say,
): string | null {
  const result = motion.result ?? wouldBe
  if (result === null) return null
  if (motion.for === null && motion.against === null) return say('minutes.consensus')
  return say(`minutes.result.${result}`, {
    for: motion.for ?? 0,
    against: motion.against ?? 0,
    abstain: motion.abstain ?? 0,
  })
}

/** The count with its live quorum and result; closing the vote settles it. */
export function VoteSection({
  facts,
  onSet,
  onGoTo,
  onClose,
}: {
  readonly facts: MinutesFacts
  readonly onSet: (set: Partial<MotionFields>) => Promise<boolean>
  readonly onGoTo: (problem: MotionProblem) => void
  readonly onClose: () => void
}) {
  const say = useSay()
  const { formatMessage } = useIntl()
  const { motion, tally, settled, problems } = facts
  const words = resultWords(facts, say)
  const b = (inside: ReactNode) => <b>{inside}</b>
  const count = (which: 'for' | 'against' | 'abstain') => (
    <NumberField
      label={say(`minutes.${which}`)}
      {...counted}
      value={motion[which]}
      minValue={0}
      maxValue={500}
      step={1}
      formatOptions={{ maximumFractionDigits: 0 }}
      onChange={(value) => void onSet({ [which]: value })}
    />
  )
  return (
    <section className={css.section} aria-label={say('minutes.vote')} data-place="counts">
      <header className={css.head}>
        <h2>{say('minutes.vote')}</h2>
        <p>{say('minutes.voteRule')}</p>
      </header>
      {settled ? (
        <dl className={css.tally}>
          {(['for', 'against', 'abstain'] as const).map((which) => (
            <div key={which}>
              <dt>{say(`minutes.tally.${which}`)}</dt>
              <dd>{motion[which] ?? '–'}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <div className={css.counts}>
          {count('for')}
          {count('against')}
          {count('abstain')}
        </div>
      )}
      <output className={css.verdict} data-state={tally.quorumMet ? 'good' : 'bad'}>
        <Icon of={tally.quorumMet ? CircleCheck : CircleAlert} />
        <span>
          {formatMessage(
            { id: tally.quorumMet ? 'minutes.quorumHolds' : 'minutes.quorumFails' },
            {
              b,
              free: tally.present,
              all: tally.entitled,
              needed: tally.quorum,
              result: words ?? (tally.quorumMet ? say('minutes.noCounts') : say('minutes.noQuorumVote')),
            },
          )}
        </span>
      </output>
      {settled ? (
        <p className={css.none}>{say('minutes.closedNote')}</p>
      ) : problems.length > 0 ? (
        <div className={css.need}>
          <p>{say('minutes.closeMissing')}</p>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>
                <button type="button" onClick={() => onGoTo(problem)}>
                  {say(`minutes.need.${problem}`)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <div className={css.below}>
          <Button kind="main" onPress={onClose}>
            {say('minutes.close')}
          </Button>
        </div>
      )}
    </section>
  )
}
const counted = css.count === undefined ? {} : { className: css.count }
