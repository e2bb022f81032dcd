import { cx } from '../../../ui/index.ts'
import css from './ribbons.module.css'
import type { Ribbon } from '../ribbon-geometry.ts'

/** The matches as ribbons across the gutter. Drawn over each other in the order given; a click takes up the pair. */
export function Ribbons({
  drawn,
  candidate,
  label,
  width,
  height,
  onPick,
}: {
  readonly drawn: readonly Ribbon[]
  /** The pair being considered while nothing links it yet: a thread, no ribbon. */
  readonly candidate: { readonly y1: number; readonly y2: number } | null
  readonly label: string
  readonly width: number
  readonly height: number
  readonly onPick: (ribbon: Ribbon) => void
}) {
  return (
    <svg
      className={css.ribbons}
      viewBox={`0 0 ${Math.max(1, width)} ${Math.max(1, height)}`}
      preserveAspectRatio="none"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing that changes has no tag of its own
      role="img"
      aria-label={label}
    >
      {drawn.map((ribbon) => (
        <g
          key={ribbon.key}
          className={cx(css[ribbon.sign], ribbon.selected && css.selected)}
          onClick={() => onPick(ribbon)}
        >
          <path className={css.halo} d={ribbon.path} />
          {ribbon.sign === 'partial' && <path className={css.ground} d={ribbon.path} />}
          <path className={css.band} d={ribbon.path} />
          {ribbon.sign === 'claimed' && <path className={css.hollow} d={ribbon.path} />}
          <line className={css.end} x1={0} y1={ribbon.y1 - ribbon.half} x2={0} y2={ribbon.y1 + ribbon.half} />
          <line
            className={css.end}
            x1={width}
            y1={ribbon.y2 - ribbon.half}
            x2={width}
            y2={ribbon.y2 + ribbon.half}
          />
          <path className={css.hit} d={ribbon.path} />
        </g>
      ))}
      {candidate !== null && (
        <path
          className={css.candidate}
          d={`M0 ${candidate.y1}C${width / 2} ${candidate.y1} ${width / 2} ${candidate.y2} ${width} ${candidate.y2}`}
        />
      )}
    </svg>
  )
}
