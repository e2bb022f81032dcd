import type { ReactNode } from 'react'
import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react'
import styles from './page.module.css'
import { IconButton } from './button.tsx'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'

const signs = { info: Info, attention: TriangleAlert, danger: CircleAlert } as const

/** A thing that goes on, in the flow of the page. `danger` is announced at once. */
export function Notice({
  kind = 'info',
  children,
  actions,
  dismiss,
  className,
}: {
  readonly kind?: keyof typeof signs
  readonly children: ReactNode
  readonly actions?: ReactNode
  readonly dismiss?: { readonly label: string; readonly run: () => void }
  readonly className?: string
}) {
  return (
    <div role={kind === 'danger' ? 'alert' : 'status'} className={cx(styles.notice, styles[kind], className)}>
      <Icon of={signs[kind]} className={styles.noticeSign} />
      <div className={styles.noticeText}>{children}</div>
      {actions}
      {dismiss !== undefined && (
        <IconButton
          icon={X}
          label={dismiss.label}
          onPress={dismiss.run}
          className={styles.noticeClose ?? ''}
        />
      )}
    </div>
  )
}
