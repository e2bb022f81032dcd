import type { ReactNode } from 'react'
import css from '../dossier.module.css'

/** One group of the dossier; `id` is where the checklist leads. */
export function Section({
  id,
  title,
  note,
  children,
}: {
  readonly id: string
  readonly title: string
  readonly note?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section
      id={`dossier-${id}`}
      className={css.section}
      aria-labelledby={`dossier-${id}-title`}
      tabIndex={-1}
    >
      <header className={css.sectionHead}>
        <h2 id={`dossier-${id}-title`}>{title}</h2>
        {note !== undefined && <div className={css.note}>{note}</div>}
      </header>
      <div className={css.sectionBody}>{children}</div>
    </section>
  )
}
