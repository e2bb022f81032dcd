import type { ReactNode } from 'react'
import styles from './page.module.css'
import { cx } from './cx.ts'

export interface Tab<Id extends string> {
  readonly id: Id
  readonly label: string
  /** Each tab is a place with its own address, so that back, forward and a new window work. */
  readonly href: string
  readonly end?: ReactNode
}

/** The places of one thing, in the toolbar. */
export function Tabs<Id extends string>({
  label,
  tabs,
  current,
  className,
}: {
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  readonly current: Id
  readonly className?: string
}) {
  return (
    <nav aria-label={label} className={cx(styles.tabs, className)}>
      {tabs.map((tab) => (
        <a
          key={tab.id}
          href={tab.href}
          aria-current={tab.id === current ? 'page' : undefined}
          className={styles.tab}
        >
          <span className={styles.tabText} data-text={tab.label}>
            {tab.label}
          </span>
          {tab.end}
        </a>
      ))}
    </nav>
  )
}
