import type { LucideIcon } from 'lucide-react'
import styles from './icon.module.css'
import { cx } from './cx.ts'

export type IconOf = LucideIcon

/** A lucide sign beside words: 14 px in small lines, 16 in text, 20 in lists of choices. Never read aloud. */
export function Icon({
  of: Sign,
  size = 16,
  className,
}: {
  readonly of: IconOf
  readonly size?: 14 | 16 | 20
  readonly className?: string | undefined
}) {
  return (
    <Sign
      aria-hidden
      focusable={false}
      className={cx(styles[`icon${size}`], className)}
      strokeWidth={size === 20 ? 1.7 : 1.9}
    />
  )
}
