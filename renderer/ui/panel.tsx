import { useId, type ReactNode } from 'react'
import styles from './page.module.css'
import { cx } from './cx.ts'

/** One section of an inspector: a small grey heading, parted from the next by a hairline. */
export function Panel({
  title,
  end,
  children,
  className,
}: {
  readonly title?: ReactNode
  readonly end?: ReactNode
  readonly children: ReactNode
  readonly className?: string
}) {
  const id = useId()
  return (
    <section
      className={cx(styles.panel, className)}
      {...(title === undefined ? {} : { 'aria-labelledby': id })}
    >
      {title !== undefined && (
        <header className={styles.panelHead}>
          <h2 id={id}>{title}</h2>
          {end}
        </header>
      )}
      {children}
    </section>
  )
}

export interface Fact {
  readonly label: ReactNode
  readonly value: ReactNode
}
/** Label and value in two columns, values flush right. */
export function Facts({
  facts,
  className,
}: {
  readonly facts: readonly Fact[]
  readonly className?: string
}) {
  return (
    <dl className={cx(styles.facts, className)}>
      {facts.map((fact, at) => (
        <div key={at}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
