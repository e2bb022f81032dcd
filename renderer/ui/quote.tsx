import type { ReactNode } from 'react'
import styles from './page.module.css'
import { cx } from './cx.ts'

/** Somebody else's words, in the record's serif, with their source. */
export function Quote({
  children,
  source,
  lang,
  className,
}: {
  readonly children: ReactNode
  readonly source?: ReactNode
  readonly lang?: string
  readonly className?: string
}) {
  return (
    <figure className={cx(styles.quote, className)}>
      <blockquote lang={lang}>{children}</blockquote>
      {source !== undefined && <figcaption>{source}</figcaption>}
    </figure>
  )
}
