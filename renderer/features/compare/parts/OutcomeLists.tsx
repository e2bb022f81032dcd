import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { OutcomeId } from '#domain/ids.ts'
import { cx } from '../../../ui/index.ts'
import { visibleCourse, type Move, type Selection } from '../compare-moves.ts'
import type { CompareRow, CompareRows } from '../compare-rows.ts'
import css from './lists.module.css'
import { ribbons, type RibbonLink } from '../ribbon-geometry.ts'
import { OutcomeRow } from './OutcomeRow.tsx'
import { Ribbons } from './Ribbons.tsx'
import { useRowEnds } from './use-row-ends.ts'

export type Side = 'course' | 'credential'
export interface OutcomeListsProps {
  readonly rows: CompareRows
  readonly selection: Selection
  readonly unmatchedOnly: boolean
  /** Counts up when a key moved the selection: its row then takes the focus and comes into sight. */
  readonly moves: number
  readonly labels: { readonly course: string; readonly credential: string }
  readonly editable: boolean
  /** Whose lists these are; stays in sight while they scroll. */
  readonly heads: ReactNode
  readonly onMove: (move: Move) => void
  /** A pair was brought together by click, drag or Enter. */
  readonly onLink: (courseId: OutcomeId, credentialId: OutcomeId) => void
}

const arrows: Record<string, Move> = {
  ArrowDown: { kind: 'step', by: 1 },
  ArrowUp: { kind: 'step', by: -1 },
  ArrowRight: { kind: 'side', to: 'credential' },
  ArrowLeft: { kind: 'side', to: 'course' },
  Home: { kind: 'ends', to: 'first' },
  End: { kind: 'ends', to: 'last' },
}

/** Both lists with the ribbons between them. Clicking, dragging and keys all end in the same two calls. */
export function OutcomeLists({
  rows,
  selection,
  unmatchedOnly,
  moves,
  labels,
  editable,
  heads,
  onMove,
  onLink,
}: OutcomeListsProps) {
  const { formatMessage } = useIntl()
  const pair = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState<{ readonly side: Side; readonly id: OutcomeId } | null>(null)
  const [over, setOver] = useState<OutcomeId | null>(null)
  const course = visibleCourse(rows, unmatchedOnly)
  const ends = useRowEnds(pair)

  const links: RibbonLink[] = course.flatMap((row) =>
    row.matches.flatMap((m) =>
      m.sign === 'none'
        ? []
        : [
            {
              key: `${row.id}.${m.otherId}`,
              from: row.id,
              to: m.otherId,
              sign: m.sign,
              selected: row.id === selection.courseId && m.otherId === selection.credentialId,
            },
          ],
    ),
  )
  const isFresh = rows.course.every((row) => row.matches.length === 0)
  const drawn = ribbons(links, ends.left, ends.right, ends.width)

  const { courseId, credentialId, side } = selection
  const from = courseId === null ? undefined : ends.left.get(courseId)
  const to = credentialId === null ? undefined : ends.right.get(credentialId)
  const isLinked = links.some((link) => link.selected)
  const candidate =
    from !== undefined && to !== undefined && !isLinked ? { y1: from.middle, y2: to.middle } : null
  const focused = side === 'course' ? courseId : credentialId
  useEffect(() => {
    if (moves === 0) return
    const row = (id: OutcomeId | null) =>
      id === null ? null : pair.current?.querySelector<HTMLElement>(`[data-row="${id}"]`)
    row(focused)?.focus({ preventScroll: true })
    row(credentialId)?.scrollIntoView({ block: 'nearest' })
    row(focused)?.scrollIntoView({ block: 'nearest' })
    // Only a key's move takes the focus: a click has put it where it belongs.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [moves])

  const link = (from: { side: Side; id: OutcomeId }, to: OutcomeId) =>
    from.side === 'course' ? onLink(from.id, to) : onLink(to, from.id)
  const list = (of: readonly CompareRow[], which: Side) => {
    const chosen = which === 'course' ? courseId : credentialId
    const stop = of.some((row) => row.id === chosen) ? chosen : of[0]?.id
    return of.map((row) => (
      <OutcomeRow
        key={row.id}
        row={row}
        side={which}
        isFresh={isFresh}
        isSelected={row.id === chosen}
        isTabStop={row.id === stop}
        isDropTarget={over === row.id && dragged !== null && dragged.side !== which}
        isDraggable={editable}
        onSelect={() => {
          if (which === 'course') onMove({ kind: 'course', id: row.id })
          else if (courseId !== null && editable) onLink(courseId, row.id)
          else onMove({ kind: 'credential', id: row.id })
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return
          const move = arrows[event.key]
          if (move !== undefined) onMove(move)
          else if (event.key === 'Enter' || event.key === ' ') {
            if (which === 'course') onMove({ kind: 'side', to: 'credential' })
            else if (courseId !== null && editable) onLink(courseId, row.id)
          } else return
          event.preventDefault()
        }}
        onDragStart={(event: DragEvent) => {
          event.dataTransfer.effectAllowed = 'link'
          event.dataTransfer.setData('text/plain', row.label)
          setDragged({ side: which, id: row.id })
        }}
        onDragEnd={() => {
          setDragged(null)
          setOver(null)
        }}
        onDragOver={(event: DragEvent) => {
          if (dragged === null || dragged.side === which) return
          event.preventDefault()
          event.dataTransfer.dropEffect = 'link'
          if (over !== row.id) setOver(row.id)
        }}
        onDragLeave={() => setOver((now) => (now === row.id ? null : now))}
        onDrop={(event: DragEvent) => {
          event.preventDefault()
          if (dragged !== null && dragged.side !== which) link(dragged, row.id)
          setDragged(null)
          setOver(null)
        }}
      />
    ))
  }
  return (
    <div className={css.lists}>
      {heads}
      <div ref={pair} className={css.pair} data-dragging={dragged?.side} data-thread={candidate !== null}>
        <div role="radiogroup" aria-label={labels.course} className={cx(css.list, css.course)}>
          {list(course, 'course')}
          {course.length === 0 && (
            <p className={css.filtered}>{formatMessage({ id: 'compare.filter.nothing' })}</p>
          )}
        </div>
        <div className={css.gutter}>
          <Ribbons
            drawn={drawn}
            candidate={candidate}
            width={ends.width}
            height={ends.height}
            label={formatMessage({ id: 'compare.ribbons' }, { count: links.length })}
            onPick={(ribbon) =>
              onMove({
                kind: 'pair',
                courseId: ribbon.from as OutcomeId,
                credentialId: ribbon.to as OutcomeId,
              })
            }
          />
        </div>
        <div role="radiogroup" aria-label={labels.credential} className={cx(css.list, css.credential)}>
          {list(rows.credential, 'credential')}
        </div>
      </div>
    </div>
  )
}
