import { ArrowRight, LockKeyhole, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { HistoryEntry } from '#contract/views.ts'
import { en } from '../../../intl/en.ts'
import { useSay, type MessageId, type Say } from '../../../intl/index.ts'
import { Icon } from '../../../ui/index.ts'
import { sentenceOf, shownChanges, subjectOf } from '../history-sentence.ts'
import css from '../history.module.css'

/** A field's value in words, where it is one of a fixed list; anything else as it was written. */
function inWords(field: string, value: string, say: Say): string {
  const known = (id: string) => (Object.hasOwn(en, id) ? say(id as MessageId) : null)
  switch (field) {
    case 'level':
      return value === ''
        ? say('scoring.level.na')
        : `${value} ${known(`scoring.level.${value}`) ?? ''}`.trim()
    case 'method':
      return known(`minutes.method.${value}`) ?? value
    case 'type':
      return known(`decision.type.${value}`) ?? value
    case 'authority':
      return known(`decision.authority.${value}`) ?? value
    case 'supersession':
      return known(`decision.supersession.${value}`) ?? value
    case 'creditUnit':
      return known(`decision.unit.${value}`) ?? value
    case 'status':
      return known(`minutes.status.${value}`)?.toLocaleLowerCase() ?? value
    case 'strength':
      return known(`ui.strength.${value}`)?.toLocaleLowerCase() ?? value
    case 'priority':
      return known(`dossier.priority.${value}`) ?? value
    case 'bloom':
      return known(`compare.bloom.${value}`) ?? value
    case 'required':
    case 'critical':
      return known(value === 'true' ? 'history.yes' : 'history.no') ?? value
    default:
      // Instants are told by their day; days are written as such already.
      return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) ? value.slice(0, 10) : value
  }
}

/** One act: when, who did what as a sentence, what changed, and whether it is settled or was undone. */
export function ActLine({
  entry,
  who,
  current,
  reachable,
}: {
  readonly entry: HistoryEntry
  readonly who: string
  readonly current: boolean
  /** The one act that Tab reaches; J and K go on from it. */
  readonly reachable: boolean
}) {
  const say = useSay()
  const { formatMessage, formatTime } = useIntl()
  const sentence = sentenceOf(entry)
  const subject = subjectOf(entry)
  const changes = shownChanges(entry)
  const told = formatMessage(
    { id: sentence.id },
    {
      who: <b key="who">{who}</b>,
      what:
        subject === null ? '' : 'text' in subject ? <em key="what">{subject.text}</em> : say(subject.noun),
      level: sentence.level === undefined ? '' : inWords('level', sentence.level, say),
      strength: sentence.strength === undefined ? '' : inWords('strength', sentence.strength, say),
      status: sentence.status === undefined ? '' : inWords('status', sentence.status, say),
    },
  ) as ReactNode

  return (
    <article
      className={css.act}
      data-undone={entry.undone ? '' : undefined}
      data-current={current ? '' : undefined}
      data-act={entry.act}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- J and K move through the acts, and what they reach has the focus
      tabIndex={reachable ? 0 : -1}
    >
      <time className={css.time} dateTime={entry.at}>
        {formatTime(entry.at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}
      </time>
      <p className={css.sentence}>{entry.undone ? <del>{told}</del> : told}</p>
      {entry.undone ? (
        <span className={css.mark} title={say('history.undoneHint')}>
          <Icon of={Undo2} size={14} />
          {say('history.undone')}
        </span>
      ) : (
        entry.settled && (
          <span className={css.mark} title={say('history.settledHint')}>
            <Icon of={LockKeyhole} size={14} />
            {say('history.settled')}
          </span>
        )
      )}
      {changes.length > 0 && (
        <dl className={css.changes} aria-label={say('history.changes')}>
          {changes.map((change) => (
            <div key={change.field}>
              <dt>{say(change.label)}</dt>
              <dd>
                {change.before !== '' && (
                  <>
                    <del>{inWords(change.field, change.before, say)}</del>
                    <Icon of={ArrowRight} size={14} className={css.arrow} />
                  </>
                )}
                <ins>
                  {change.after === '' ? say('history.nothing') : inWords(change.field, change.after, say)}
                </ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  )
}
