import type { CSSProperties } from 'react'
import styles from './marks.module.css'
import { cx } from './cx.ts'

/** Percent of the whole, each counted by itself: `full + partial` is what is proven. */
export interface CoverageBarProps {
  readonly full: number
  readonly partial: number
  readonly claimed: number
  /** The institution's threshold; null draws no tick. */
  readonly threshold: number | null
  readonly size?: 'row' | 'panel'
  /** Spoken; without it the bar is silent because the words stand beside it. */
  readonly label?: string
  readonly className?: string
}

const part = (percent: number) => ({ '--part': String(Math.max(0, Math.min(100, percent))) }) as CSSProperties

export function CoverageBar({
  full,
  partial,
  claimed,
  threshold,
  size = 'row',
  label,
  className,
}: CoverageBarProps) {
  return (
    <span
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      className={cx(styles.bar, size === 'panel' && styles.panelBar, className)}
    >
      {full > 0 && <b className={styles.full} style={part(full)} />}
      {partial > 0 && <b className={styles.partial} style={part(partial)} />}
      {claimed > 0 && <b className={styles.claimed} style={part(Math.min(claimed, 100 - full - partial))} />}
      {threshold !== null && <i className={styles.threshold} style={part(threshold)} />}
    </span>
  )
}
