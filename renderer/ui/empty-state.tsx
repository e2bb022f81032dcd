import type { ReactNode } from 'react'
import styles from './page.module.css'
import { cx } from './cx.ts'

/** What belongs here, how to begin, one filled button. */
export function EmptyState({
  title,
  children,
  actions,
  className,
}: {
  readonly title: string
  readonly children: ReactNode
  readonly actions?: ReactNode
  readonly className?: string
}) {
  return (
    <section className={cx(styles.empty, className)}>
      <h2>{title}</h2>
      <div className={styles.emptyText}>{children}</div>
      {actions !== undefined && <div className={styles.emptyActions}>{actions}</div>}
    </section>
  )
}
