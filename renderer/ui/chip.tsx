import type { ReactNode } from 'react'
import styles from './marks.module.css'
import { cx } from './cx.ts'
import { Icon, type IconOf } from './icon.tsx'
import { Mark, type Strength } from './mark.tsx'

/** A small standing fact: mark or sign, and its word. */
export function Chip({
  kind = 'plain',
  mark,
  icon,
  children,
  lang,
  className,
}: {
  readonly kind?: 'plain' | 'claimed' | 'contested' | 'sealed' | 'recused' | 'required'
  readonly mark?: Strength
  readonly icon?: IconOf
  readonly children: ReactNode
  readonly lang?: string
  readonly className?: string
}) {
  return (
    <span lang={lang} className={cx(styles.chip, styles[`chip-${kind}`], className)}>
      {mark !== undefined && <Mark strength={mark} />}
      {icon !== undefined && <Icon of={icon} size={14} />}
      {children}
    </span>
  )
}
