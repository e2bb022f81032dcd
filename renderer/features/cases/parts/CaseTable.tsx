import { useEffect, useImperativeHandle, useMemo, useRef, type KeyboardEvent, type Ref } from 'react'
import { useTable, type SortingState } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { Member } from '#domain/committee/member.ts'
import type { CaseId } from '#domain/ids.ts'
import { useSay } from '../../../intl/index.ts'
import { Icon } from '../../../ui/index.ts'
import { caseColumns, caseFeatures, columnIds, type ColumnId } from '../case-columns.ts'
import css from '../cases.module.css'
import type { CaseRow } from '../cases-view.ts'
import { CaseCells } from './CaseCells.tsx'

export interface CaseTableHandle {
  /** Chooses the row this many further on, without leaving the list. */
  readonly move: (by: number) => void
  readonly focus: () => void
}
interface CaseTableProps {
  /** All cases: put in order once, however often the filter changes. */
  readonly rows: readonly CaseRow[]
  /** Those of them that are shown; the same list where nothing is filtered. */
  readonly shown: readonly CaseRow[]
  readonly members: readonly Member[]
  readonly density: 'comfortable' | 'compact'
  readonly sorting: SortingState
  readonly onSort: (sorting: SortingState) => void
  readonly selected: CaseId | null
  readonly onSelect: (id: CaseId) => void
  readonly onOpen: (id: CaseId) => void
  readonly ref?: Ref<CaseTableHandle>
}

const rootSize = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16

/**
 * An ARIA grid that draws only the rows in sight. The grid owns what a table element would do by itself: the count and
 * position of rows, which one has the focus, and the direction of sorting.
 */
export function CaseTable({
  rows,
  shown,
  members,
  density,
  sorting,
  onSort,
  selected,
  onSelect,
  onOpen,
  ref,
}: CaseTableProps) {
  const say = useSay()
  const scroller = useRef<HTMLDivElement>(null)
  const table = useTable({
    features: caseFeatures,
    columns: caseColumns,
    data: rows,
    getRowId: (row) => row.summary.id,
    state: { sorting },
    onSortingChange: (next) => onSort(typeof next === 'function' ? next(sorting) : next),
    enableSortingRemoval: false,
  })
  const inOrder = table.getRowModel().rows
  const sorted = useMemo(() => {
    if (shown.length === rows.length) return inOrder
    const found = new Set(shown)
    return inOrder.filter((row) => found.has(row.original))
  }, [inOrder, rows, shown])
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rootSize() * (density === 'compact' ? 2 : 2.75),
    getItemKey: (index) => sorted[index]!.id,
    overscan: 8,
    // The sticky head covers the first 32 px of the list.
    scrollPaddingStart: 36,
    scrollPaddingEnd: 8,
  })
  useEffect(() => virtual.measure(), [virtual, density])

  const at = sorted.findIndex((row) => row.id === selected)
  const choose = (index: number, focus: boolean) => {
    const to = Math.max(0, Math.min(sorted.length - 1, index))
    const row = sorted[to]
    if (row === undefined) return
    onSelect(row.original.summary.id)
    virtual.scrollToIndex(to)
    if (focus) focusRow(row.id)
  }
  /** The row may not be drawn yet. */
  const focusRow = (id: string) =>
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus({ preventScroll: true }),
    )
  const hasFocus = () => scroller.current?.contains(document.activeElement) === true
  useImperativeHandle(ref, () => ({
    move: (by) => choose(at === -1 ? (by > 0 ? 0 : sorted.length - 1) : at + by, hasFocus()),
    focus: () => choose(at === -1 ? 0 : at, true),
  }))
  // Something is always chosen, so that Enter after typing a filter opens the first case that it found.
  const first = sorted[0]?.original.summary.id
  useEffect(() => {
    if (at === -1 && first !== undefined) onSelect(first)
  }, [at, first, onSelect])
  // Coming back from a case, the chosen row is in sight: once, on the first drawing that has it.
  const isInSight = useRef(false)
  useEffect(() => {
    if (isInSight.current || at === -1) return
    isInSight.current = true
    if (at > 0) virtual.scrollToIndex(at)
  }, [at, virtual])

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / (rootSize() * 2.75)) - 1)
    const to: Partial<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: sorted.length - 1,
    }
    const target = to[event.key]
    if (target !== undefined && (event.target as Element).closest('[role="row"][data-row]') !== null) {
      event.preventDefault()
      choose(target, true)
    } else if (
      event.key === 'Enter' &&
      at !== -1 &&
      (event.target as Element).closest('[data-row]') !== null
    ) {
      event.preventDefault()
      onOpen(sorted[at]!.original.summary.id)
    }
  }

  const current = sorting[0]
  const items = virtual.getVirtualItems()
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={-1}
      aria-label={say('cases.table', { column: say(`cases.column.${(current?.id ?? 'title') as ColumnId}`) })}
      aria-rowcount={sorted.length + 1}
      aria-colcount={columnIds.length}
      className={css.table}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={css.head}>
        <div role="row" aria-rowindex={1} className={css.row}>
          {columnIds.map((id, index) => {
            const direction = current?.id === id ? (current.desc ? 'descending' : 'ascending') : undefined
            return (
              <div
                key={id}
                role="columnheader"
                aria-colindex={index + 1}
                aria-sort={direction}
                className={css[id]}
              >
                <button type="button" onClick={() => table.getColumn(id)?.toggleSorting()}>
                  {say(`cases.column.${id}`)}
                  {direction !== undefined && (
                    <Icon of={direction === 'ascending' ? ArrowUp : ArrowDown} size={14} />
                  )}
                </button>
              </div>
            )
          })}
        </div>
      </div>
      <div role="rowgroup" className={css.body} style={{ blockSize: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = sorted[item.index]!
          const isSelected = row.id === selected
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid handles the keys of all its rows
            <div
              key={row.id}
              ref={virtual.measureElement}
              data-index={item.index}
              data-row={row.id}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={isSelected}
              tabIndex={isSelected || (at === -1 && item.index === 0) ? 0 : -1}
              className={css.row}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={() => choose(item.index, true)}
              onDoubleClick={() => onOpen(row.original.summary.id)}
              onFocus={(event) =>
                event.target === event.currentTarget && !isSelected && onSelect(row.original.summary.id)
              }
            >
              <CaseCells row={row.original} members={members} />
            </div>
          )
        })}
      </div>
    </div>
  )
}
