import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { HistoryEntry } from '#contract/views.ts'
import type { Refusal } from '#domain/refusal.ts'
import { useApp, useCommittee } from '../../app/app-context.tsx'
import { useCommands } from '../../app/commands.ts'
import { headingDayText } from '../../app/moment.ts'
import { StatusKeys } from '../../app/status-bar.tsx'
import { useSay } from '../../intl/index.ts'
import { Button, EmptyState, Notice, Select } from '../../ui/index.ts'
import { CaseStatus, useCaseView } from '../case-file/index.ts'
import {
  authorsOf,
  everything,
  filterHistory,
  historyLines,
  historyTopics,
  type HistoryFilter,
} from './history-view.ts'
import { ActLine } from './parts/ActLine.tsx'
import css from './history.module.css'

/** The choice that filters nothing. */
const all = 'all'
/** `YYYY-MM-DD` on this computer's clock. */
const localDay = (instant: string): string => {
  const at = new Date(instant)
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`
}

/** Everything that was done in one case, newest first; read again whenever the case changed. */
export function HistoryTab() {
  const say = useSay()
  const intl = useIntl()
  const { client } = useApp()
  const { members } = useCommittee()
  const view = useCaseView()
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [filter, setFilter] = useState<HistoryFilter>(everything)
  const [current, setCurrent] = useState<string | null>(null)
  const scroll = useRef<HTMLElement>(null)

  const read = useCallback(async () => {
    const reply = await client.call('case.history', { caseId: view.id })
    if (reply.ok) setEntries(reply.value)
    setRefusal(reply.ok ? null : reply.refusal)
  }, [client, view.id])
  // A new view of the case means that something was done.
  useEffect(() => void read(), [read, view])

  const nameOf = (by: string) =>
    members.find((member) => member.id === by)?.name ?? (by === '' ? say('history.unknownPerson') : by)
  const shown = useMemo(() => filterHistory(entries ?? [], filter), [entries, filter])
  const lines = useMemo(() => historyLines(shown, localDay), [shown])
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (lines[index]?.kind === 'day' ? 50 : 56),
    overscan: 12,
    getItemKey: (index) => {
      const line = lines[index]!
      return line.kind === 'day' ? `day ${line.day}` : line.entry.act
    },
  })

  const acts = lines.flatMap((line, index) => (line.kind === 'act' ? [{ act: line.entry.act, index }] : []))
  const currentAct = acts.find((one) => one.act === current) ?? acts[0]
  const step = (by: 1 | -1) => {
    const at = acts.findIndex((one) => one.act === currentAct?.act)
    const next = current === null ? acts[0] : acts[at + by]
    if (next === undefined) return
    setCurrent(next.act)
    virtual.scrollToIndex(next.index, { align: 'auto' })
    // The line may only now be drawn.
    requestAnimationFrame(() =>
      scroll.current?.querySelector<HTMLElement>(`[data-act="${next.act}"]`)?.focus({ preventScroll: true }),
    )
  }
  useCommands([
    { id: 'history.next', label: 'history.command.next', keys: ['j'], run: () => step(1) },
    { id: 'history.back', label: 'history.command.back', keys: ['k'], run: () => step(-1) },
  ])

  const dayName = (day: string) => {
    const today = localDay(new Date().toISOString())
    const yesterday = localDay(new Date(Date.now() - 86_400_000).toISOString())
    if (day === today) return say('history.today')
    if (day === yesterday) return say('history.yesterday')
    return headingDayText(day, intl)
  }

  if (refusal !== null && entries === null)
    return (
      <Notice kind="danger" actions={<Button onPress={() => void read()}>{say('history.again')}</Button>}>
        {say('history.failed')}
      </Notice>
    )
  if (entries === null) return <output className="muted">{say('history.loading')}</output>
  if (entries.length === 0)
    return <EmptyState title={say('history.empty')}>{say('history.emptyBody')}</EmptyState>

  return (
    <div className={css.tab}>
      <CaseStatus>
        <StatusKeys commands={[{ commands: ['history.next', 'history.back'], label: 'keys.act' }]} />
      </CaseStatus>
      <div className={css.filters}>
        <Select
          label={say('history.person')}
          {...(css.person === undefined ? {} : { className: css.person })}
          items={[
            { id: all, label: say('history.everybody') },
            ...authorsOf(entries).map((by) => ({ id: by === '' ? 'unknown' : by, label: nameOf(by) })),
          ]}
          value={filter.by ?? all}
          onChange={(by) => setFilter({ ...filter, by: by === all ? null : by })}
        />
        <Select
          label={say('history.topic')}
          {...(css.person === undefined ? {} : { className: css.person })}
          items={[
            { id: all, label: say('history.topic.all') },
            ...historyTopics.map((topic) => ({ id: topic as string, label: say(`history.topic.${topic}`) })),
          ]}
          value={filter.topic ?? all}
          onChange={(chosen) =>
            setFilter({ ...filter, topic: historyTopics.find((topic) => topic === chosen) ?? null })
          }
        />
        <output className={css.count}>
          {shown.length === entries.length
            ? say('history.count', { shown: shown.length })
            : say('history.countOf', { shown: shown.length, total: entries.length })}
        </output>
      </div>
      {lines.length === 0 ? (
        <EmptyState
          title={say('history.noneMatch')}
          actions={<Button onPress={() => setFilter(everything)}>{say('history.showAll')}</Button>}
        >
          {say('history.noneMatchBody')}
        </EmptyState>
      ) : (
        <section ref={scroll} className={css.scroll} aria-label={say('history.list')}>
          <div className={css.room} style={{ blockSize: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => {
              const line = lines[item.index]!
              return (
                <div
                  key={item.key}
                  ref={virtual.measureElement}
                  data-index={item.index}
                  className={css.line}
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <div className={css.inner}>
                    {line.kind === 'day' ? (
                      <h2 className={css.day}>{dayName(line.day)}</h2>
                    ) : (
                      <ActLine
                        entry={line.entry}
                        who={nameOf(line.entry.by)}
                        current={line.entry.act === current}
                        reachable={line.entry.act === currentAct?.act}
                      />
                    )}
                  </div>
                </div>
              )
            })}
          </div>
        </section>
      )}
    </div>
  )
}
