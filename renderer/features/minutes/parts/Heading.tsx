import type { Member } from '#domain/committee/member.ts'
import type { MeetingFields } from '#domain/meeting/meeting.ts'
import type { MemberId } from '#domain/ids.ts'
import { useDraftText } from '../../../app/use-edit.ts'
import { useSay } from '../../../intl/index.ts'
import { DateField, Field, NumberField, Select } from '../../../ui/index.ts'
import type { MinutesFacts } from '../minutes-facts.ts'
import css from '../minutes.module.css'
import { TimeField } from './TimeField.tsx'

/** The choice that names nobody. */
export const nobody = 'nobody'
export const peopleChoices = (members: readonly Member[], none: string) => [
  { id: nobody, label: none },
  ...members.map((member) => ({ id: member.id as string, label: member.name })),
]
export const chosenMember = (members: readonly Member[], id: string): MemberId | null =>
  members.find((member) => member.id === id)?.id ?? null

/** The heading of the minutes: body, day, hours, place, who presided and who wrote, and the quorum. */
export function Heading({
  facts,
  members,
  onSet,
}: {
  readonly facts: MinutesFacts
  readonly members: readonly Member[]
  readonly onSet: (set: Partial<MeetingFields>) => Promise<boolean>
}) {
  const say = useSay()
  const { meeting, approved } = facts
  const body = useDraftText(meeting.body, (text) => onSet({ body: text }))
  const place = useDraftText(meeting.place, (text) => onSet({ place: text }))
  const backwards = meeting.startsAt !== null && meeting.endsAt !== null && meeting.endsAt < meeting.startsAt
  const people = peopleChoices(members, say('minutes.nobody'))
  return (
    <section className={css.section} aria-label={say('minutes.heading')}>
      <header className={css.head}>
        <h2>{say('minutes.heading')}</h2>
      </header>
      <div className={css.fields}>
        <Field
          label={say('minutes.body')}
          className={css.half}
          isReadOnly={approved}
          maxLength={300}
          {...body}
        />
        <Field
          label={say('minutes.place')}
          className={css.half}
          isReadOnly={approved}
          maxLength={300}
          {...place}
        />
        <div className={css.third} data-place="date">
          <DateField
            label={say('minutes.date')}
            value={meeting.date}
            isReadOnly={approved}
            onChange={(date) => void onSet({ date })}
          />
        </div>
        <div className={css.third}>
          <TimeField
            label={say('minutes.startsAt')}
            value={meeting.startsAt}
            isReadOnly={approved}
            onChange={(startsAt) => void onSet({ startsAt })}
          />
        </div>
        <div className={css.third}>
          <TimeField
            label={say('minutes.endsAt')}
            value={meeting.endsAt}
            isReadOnly={approved}
            error={backwards ? say('minutes.endBeforeStart') : null}
            onChange={(endsAt) => void onSet({ endsAt })}
          />
        </div>
        <Select
          label={say('minutes.chair')}
          {...third}
          isDisabled={approved}
          items={people}
          value={meeting.chairId ?? nobody}
          onChange={(id) => void onSet({ chairId: chosenMember(members, id) })}
        />
        <Select
          label={say('minutes.secretary')}
          {...third}
          isDisabled={approved}
          items={people}
          value={meeting.secretaryId ?? nobody}
          onChange={(id) => void onSet({ secretaryId: chosenMember(members, id) })}
        />
        <NumberField
          label={say('minutes.quorum')}
          {...third}
          isReadOnly={approved}
          value={meeting.quorum}
          minValue={1}
          maxValue={200}
          step={1}
          formatOptions={{ maximumFractionDigits: 0 }}
          hint={
            meeting.quorum === null
              ? say('minutes.quorumDefault', { needed: facts.tally.quorum, all: facts.voting })
              : say('minutes.quorumHint')
          }
          onChange={(quorum) => void onSet({ quorum })}
        />
      </div>
    </section>
  )
}
const third = css.third === undefined ? {} : { className: css.third }
