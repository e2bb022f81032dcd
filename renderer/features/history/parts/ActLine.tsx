import { ArrowRight, LockKeyhole, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { HistoryEntry } from '#contract/views.ts'
import { useSay, type MessageId } from '../../../intl/index.ts'
import { Icon } from '../../../ui/index.ts'
import { sentenceOf, shownChanges } from '../history-sentence.ts'
import css from '../history.module.css'

/** Words of the scale and of attendance that an act may carry as plain values. */
const words: { readonly [value: string]: MessageId } = {
  '0': 'scoring.level.0',
  '1': 'scoring.level.1',
  '2': 'scoring.level.2',
  '3': 'scoring.level.3',
  present: 'minutes.status.present',
  remote: 'minutes.status.remote',
  regrets: 'minutes.status.regrets',
  absent: 'minutes.status.absent',
  guest: 'minutes.status.guest',
}

/** One act: when, who did what as a sentence, what changed, and whether it is settled or was undone. */
export function ActLine({
  entry,
  who,
  current,
}: {
  readonly entry: HistoryEntry
  readonly who: string
  readonly current: boolean
}) {
  const say = useSay()
  const { formatMessage, formatTime } = useIntl()
  const sentence = sentenceOf(entry)
  const inWords = (field: string, value: string): string => {
    const word = words[value]
    if (field === 'level')
      return value === '' ? say('scoring.level.na') : word === undefined ? value : `${value} ${say(word)}`
    return field === 'status' && word !== undefined ? say(word) : value
  }
  const changes = shownChanges(entry)
  const told = formatMessage(
    { id: sentence.id },
    {
      who: <b key="who">{who}</b>,
      what: <em key="what">{entry.subject}</em>,
      level: sentence.level === undefined ? '' : inWords('level', sentence.level),
      strength: sentence.strength ?? '',
      status: sentence.status === undefined ? '' : inWords('status', sentence.status),
    },
  ) as ReactNode

  return (
    <article
      className={css.act}
      data-undone={entry.undone ? '' : undefined}
      data-current={current ? '' : undefined}
      data-act={entry.act}
      tabIndex={current ? 0 : -1}
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
                    <del>{inWords(change.field, change.before)}</del>
                    <Icon of={ArrowRight} size={14} className={css.arrow} />
                  </>
                )}
                <ins>
                  {change.after === '' ? say('history.nothing') : inWords(change.field, change.after)}
                </ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  )
}
