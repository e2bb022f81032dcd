import type { Member } from '#domain/committee/member.ts'
import { motionFields, type MotionFields } from '#domain/meeting/meeting.ts'
import { useDraftText } from '../../../app/use-edit.ts'
import { useSay } from '../../../intl/index.ts'
import { Button, Chip, Field, Select, TextArea } from '../../../ui/index.ts'
import type { MinutesFacts } from '../minutes-facts.ts'
import css from '../minutes.module.css'
import { chosenMember, nobody, peopleChoices } from './Heading.tsx'

/** The exact wording, who moved and seconded it, and how the vote was taken; once closed, it is read only. */
export function MotionSection({
  facts,
  members,
  proposed,
  onSet,
}: {
  readonly facts: MinutesFacts
  readonly members: readonly Member[]
  readonly proposed: string | null
  readonly onSet: (set: Partial<MotionFields>) => Promise<boolean>
}) {
  const say = useSay()
  const { motion, settled } = facts
  const text = useDraftText(motion.text, (typed) => onSet({ text: typed }))
  const number = useDraftText(motion.number, (typed) => onSet({ number: typed }))
  const people = peopleChoices(members, say('minutes.nobody'))
  const nameOf = (id: string | null) =>
    members.find((member) => member.id === id)?.name ?? say('minutes.nobody')

  if (settled)
    return (
      <section className={css.section} aria-label={say('minutes.motion')}>
        <header className={css.head}>
          <h2>{say('minutes.motionNumber', { number: motion.number })}</h2>
          <Chip>{say('minutes.closed')}</Chip>
        </header>
        <div className={css.motionText}>
          <p className={css.motionMeta}>
            {say('minutes.movedBy', {
              mover: nameOf(motion.moverId),
              seconder: motion.seconderId === null ? 'none' : nameOf(motion.seconderId),
              method: say(`minutes.method.${motion.method}`),
            })}
          </p>
          <p className={css.settledText}>{motion.text}</p>
        </div>
      </section>
    )
  return (
    <section className={css.section} aria-label={say('minutes.motion')}>
      <header className={css.head}>
        <h2>{say('minutes.motionNumber', { number: motion.number })}</h2>
      </header>
      <div className={css.motionText} data-place="text">
        <TextArea
          label={say('minutes.motionText')}
          hint={say('minutes.motionHint')}
          serif
          rows={3}
          {...text}
        />
        <div className={css.below}>
          {proposed === null ? (
            <span className={css.none}>{say('minutes.proposedNeeds')}</span>
          ) : (
            proposed !== text.value && (
              <Button command="minutes.proposed">{say('minutes.useProposed')}</Button>
            )
          )}
        </div>
      </div>
      <div className={css.fields} data-place="movers">
        <Select
          label={say('minutes.mover')}
          {...half}
          items={people}
          value={motion.moverId ?? nobody}
          onChange={(id) => void onSet({ moverId: chosenMember(members, id) })}
        />
        <Select
          label={say('minutes.seconder')}
          {...half}
          items={people}
          value={motion.seconderId ?? nobody}
          onChange={(id) => void onSet({ seconderId: chosenMember(members, id) })}
        />
        <Select
          label={say('minutes.method')}
          {...half}
          items={motionFields.shape.method.options.map((method) => ({
            id: method,
            label: say(`minutes.method.${method}`),
          }))}
          value={motion.method}
          onChange={(method) => void onSet({ method })}
        />
        <Field label={say('minutes.motionNumberField')} {...half} maxLength={300} {...number} />
      </div>
    </section>
  )
}
const half = css.half === undefined ? {} : { className: css.half }
