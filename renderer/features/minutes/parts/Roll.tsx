import { useRef, type KeyboardEvent } from 'react'
import type { Member } from '#domain/committee/member.ts'
import { attendanceStatus, type AttendanceStatus } from '#domain/meeting/meeting.ts'
import type { MemberId } from '#domain/ids.ts'
import { useSay } from '../../../intl/index.ts'
import { Button } from '../../../ui/index.ts'
import type { MinutesFacts } from '../minutes-facts.ts'
import css from '../minutes.module.css'

const statuses = attendanceStatus.options

/** Who was there, and how. Each line is one group of radio buttons; arrow keys move the choice. */
export function Roll({
  facts,
  members,
  institutionOf,
  onSet,
}: {
  readonly facts: MinutesFacts
  readonly members: readonly Member[]
  readonly institutionOf: (member: Member) => string
  readonly onSet: (set: readonly { readonly memberId: MemberId; readonly status: AttendanceStatus }[]) => void
}) {
  const say = useSay()
  const { meeting, motion, approved } = facts
  const noted = new Map(meeting.attendance.map((one) => [one.memberId, one.status]))
  const here = members.filter(
    (member) => member.voting && member.active && ['present', 'remote'].includes(noted.get(member.id) ?? ''),
  ).length
  const open = members.filter((member) => !noted.has(member.id))
  return (
    <section className={css.section} aria-label={say('minutes.attendance')} data-place="attendance">
      <header className={css.head}>
        <h2>{say('minutes.attendance')}</h2>
        <output>{say('minutes.attendanceCount', { here, all: facts.voting })}</output>
        {open.length > 0 && !approved && (
          <Button
            kind="quiet"
            className={css.apart ?? ''}
            onPress={() => onSet(open.map((member) => ({ memberId: member.id, status: 'present' as const })))}
          >
            {say('minutes.allPresent')}
          </Button>
        )}
      </header>
      <ul className={css.roll}>
        {members.map((member) => {
          const recused = motion.recusals.some((one) => one.memberId === member.id)
          return (
            <li key={member.id} className={recused ? css.out : undefined}>
              <span className={css.who}>
                <b>{member.name}</b>
                <span>
                  {[institutionOf(member), member.voting ? '' : say('minutes.nonVoting')]
                    .filter((part) => part !== '')
                    .join(', ')}
                </span>
                {recused && <small>{say('minutes.recusedHere')}</small>}
              </span>
              <Statuses
                label={say('minutes.attendanceOf', { name: member.name })}
                value={noted.get(member.id) ?? null}
                isReadOnly={approved}
                onChange={(status) => onSet([{ memberId: member.id, status }])}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Statuses({
  label,
  value,
  isReadOnly,
  onChange,
}: {
  readonly label: string
  readonly value: AttendanceStatus | null
  readonly isReadOnly: boolean
  readonly onChange: (status: AttendanceStatus) => void
}) {
  const say = useSay()
  const group = useRef<HTMLSpanElement>(null)
  const choose = (status: AttendanceStatus) => {
    if (!isReadOnly && status !== value) onChange(status)
  }
  const move = (event: KeyboardEvent, at: number) => {
    const step =
      event.key === 'ArrowRight' || event.key === 'ArrowDown'
        ? 1
        : event.key === 'ArrowLeft' || event.key === 'ArrowUp'
          ? -1
          : 0
    if (step === 0 || isReadOnly) return
    event.preventDefault()
    const to = (at + step + statuses.length) % statuses.length
    group.current?.querySelectorAll<HTMLElement>('[role=radio]')[to]?.focus()
    choose(statuses[to]!)
  }
  return (
    <span
      ref={group}
      className={css.statuses}
      role="radiogroup"
      aria-label={label}
      aria-readonly={isReadOnly || undefined}
    >
      {statuses.map((status, at) => (
        <button
          key={status}
          type="button"
          role="radio"
          aria-checked={status === value}
          aria-disabled={isReadOnly || undefined}
          tabIndex={status === value || (value === null && at === 0) ? 0 : -1}
          onClick={() => choose(status)}
          onKeyDown={(event) => move(event, at)}
        >
          {say(`minutes.status.${status}`)}
        </button>
      ))}
    </span>
  )
}
