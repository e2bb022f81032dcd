import type { DragEvent, KeyboardEvent, Ref } from 'react'
import { Flag } from 'lucide-react'
import { useIntl } from 'react-intl'
import { Icon, Mark, cx } from '../../../ui/index.ts'
import { rowSign, type CompareRow } from '../compare-rows.ts'
import css from './lists.module.css'
import { BloomLevel } from './BloomNotches.tsx'

export interface OutcomeRowProps {
  readonly row: CompareRow
  readonly side: 'course' | 'credential'
  /** Nothing is judged yet anywhere: then a missing match is no gap. */
  readonly isFresh: boolean
  readonly isSelected: boolean
  /** One row of each list takes part in the tab order. */
  readonly isTabStop: boolean
  readonly isDropTarget: boolean
  readonly isDraggable: boolean
  readonly onSelect: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onDragStart: (event: DragEvent) => void
  readonly onDragEnd: () => void
  readonly onDragOver: (event: DragEvent) => void
  readonly onDragLeave: () => void
  readonly onDrop: (event: DragEvent) => void
  readonly ref?: Ref<HTMLDivElement>
}

/** One outcome of either list, with the words that say what it is matched with. */
export function OutcomeRow({
  row,
  side,
  isFresh,
  isSelected,
  isTabStop,
  isDropTarget,
  isDraggable,
  onSelect,
  onKeyDown,
  ref,
  ...on
}: OutcomeRowProps) {
  const { formatMessage } = useIntl()
  const sign = rowSign(row)
  const isGap = side === 'course' && sign === 'none' && !isFresh
  const judgedNone = row.matches.filter((m) => m.sign === 'none').map((m) => m.otherLabel)
  return (
    <div
      ref={ref}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an input could neither hold these words nor be dragged
      role="radio"
      aria-checked={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      draggable={isDraggable}
      data-row={row.id}
      data-drop={isDropTarget}
      className={cx(css.row, isGap && css.gap)}
      onClick={onSelect}
      onKeyDown={onKeyDown}
      {...on}
    >
      <span className={css.number}>{row.label}</span>
      <span className={css.text} lang={row.lang}>
        {row.text}
      </span>
      <span className={css.meta}>
        {row.matches.map((m) => (
          <span key={m.otherId} className={css.with}>
            <Mark strength={m.sign} />
            {formatMessage({ id: 'compare.with' }, { sign: m.sign, label: m.otherLabel })}
          </span>
        ))}
        {row.weight !== null && (
          <span>{formatMessage({ id: 'compare.weight' }, { percent: row.weight })}</span>
        )}
        {row.outcome.bloom !== null && <BloomLevel level={row.outcome.bloom} />}
        {side === 'credential' && (
          <span>
            {formatMessage(
              { id: 'compare.task' },
              { numbers: row.tasks.length === 0 ? 'none' : row.tasks.join(', ') },
            )}
          </span>
        )}
        {row.outcome.critical && (
          <span className={css.critical}>
            <Icon of={Flag} size={14} />
            {formatMessage({ id: 'compare.critical' })}
          </span>
        )}
        {side === 'course' && sign === 'claimed' && (
          <span className={css.claim}>
            <Mark strength="claimed" />
            {formatMessage({ id: 'compare.claimedWord' })}
          </span>
        )}
        {isGap && (
          <span className={css.noMatch}>
            {judgedNone.length === 0
              ? formatMessage({ id: 'compare.noMatch' })
              : formatMessage({ id: 'compare.judgedNone' }, { labels: judgedNone.join(', ') })}
          </span>
        )}
      </span>
    </div>
  )
}
