import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useIntl } from 'react-intl'
import { Mark } from '../../../ui/index.ts'
import { visibleCourse, type Move, type Selection } from '../compare-moves.ts'
import type { CompareRows } from '../compare-rows.ts'
import css from './matrix.module.css'

/** The same judgements as a table: a row for each course outcome, a column for each of the credential's. */
export function MatchMatrix({
  rows,
  selection,
  unmatchedOnly,
  moves,
  onMove,
}: {
  readonly rows: CompareRows
  readonly selection: Selection
  readonly unmatchedOnly: boolean
  /** Counts up when a key moved the selection: its cell then takes the focus. */
  readonly moves: number
  readonly onMove: (move: Move) => void
}) {
  const { formatMessage } = useIntl()
  const table = useRef<HTMLTableElement>(null)
  const course = visibleCourse(rows, unmatchedOnly)
  const at = {
    row: course.findIndex((row) => row.id === selection.courseId),
    column: rows.credential.findIndex((row) => row.id === selection.credentialId),
  }
  const stop = { row: Math.max(0, at.row), column: Math.max(0, at.column) }

  useEffect(() => {
    if (moves === 0) return
    table.current
      ?.querySelector<HTMLElement>(`[data-pair="${selection.courseId}.${selection.credentialId}"]`)
      ?.focus()
    // Only a key's move takes the focus: a click has put it where it belongs.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [moves])

  const go = (row: number, column: number) => {
    const courseId = course[Math.min(course.length - 1, Math.max(0, row))]?.id
    const credentialId = rows.credential[Math.min(rows.credential.length - 1, Math.max(0, column))]?.id
    if (courseId === undefined || credentialId === undefined) return
    onMove({ kind: 'pair', courseId, credentialId })
    table.current?.querySelector<HTMLElement>(`[data-pair="${courseId}.${credentialId}"]`)?.focus()
  }
  const onKey = (event: KeyboardEvent, row: number, column: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const to: Record<string, readonly [number, number]> = {
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      ArrowRight: [row, column + 1],
      ArrowLeft: [row, column - 1],
      Home: [row, 0],
      End: [row, rows.credential.length - 1],
    }
    const next = to[event.key]
    if (next === undefined) return
    event.preventDefault()
    go(...next)
  }
  return (
    <div className={css.matrixBox}>
      <table ref={table} className={css.matrix} aria-label={formatMessage({ id: 'compare.matrix' })}>
        <thead>
          <tr>
            <th scope="col">{formatMessage({ id: 'compare.matrix.course' })}</th>
            {rows.credential.map((row) => (
              <th key={row.id} scope="col" title={row.text}>
                {row.label}
                <small lang={row.lang}>{row.text}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {course.map((row, r) => (
            <tr key={row.id} data-current={row.id === selection.courseId}>
              <th scope="row" lang={row.lang}>
                <b>{row.label}</b>
                {row.text}
              </th>
              {rows.credential.map((column, c) => {
                const match = row.matches.find((m) => m.otherId === column.id)
                const sign = match?.sign ?? 'other'
                return (
                  <td key={column.id} data-empty={match === undefined}>
                    <button
                      type="button"
                      className={css.cell}
                      data-pair={`${row.id}.${column.id}`}
                      data-with={column.label}
                      data-current={r === at.row && c === at.column}
                      aria-pressed={r === at.row && c === at.column}
                      aria-label={formatMessage(
                        { id: 'compare.matrix.cell' },
                        { course: row.label, credential: column.label, sign },
                      )}
                      tabIndex={r === stop.row && c === stop.column ? 0 : -1}
                      onClick={() => onMove({ kind: 'pair', courseId: row.id, credentialId: column.id })}
                      onKeyDown={(event) => onKey(event, r, c)}
                    >
                      {match !== undefined && <Mark strength={match.sign} />}
                      <span>{formatMessage({ id: 'compare.matrix.word' }, { sign })}</span>
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
