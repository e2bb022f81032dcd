import styles from './marks.module.css'
import { cx } from './cx.ts'

export type Strength = 'full' | 'partial' | 'claimed' | 'none'

/** Solid, striped, hollow, or a loose end. Always beside its word, so it is not read aloud. */
export function Mark({ strength, className }: { readonly strength: Strength; readonly className?: string }) {
  return <span aria-hidden className={cx(styles.mark, styles[`mark-${strength}`], className)} />
}
