import { useEffect, useRef, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { useSay } from '../intl/index.ts'
import { cx, Notice } from '../ui/index.ts'
import { useApp } from './app-context.tsx'
import { hrefOf, useRoute } from './route.ts'
import styles from './frame.module.css'
import { Sidebar } from './sidebar.tsx'
import { StatusBar } from './status-bar.tsx'
import { useRefusalText } from './use-refusal-text.ts'

export interface FrameProps {
  /** In work modes (compare, score) the sidebar is a rail at every width. */
  readonly rail?: boolean
  /** What stands in the toolbar: a Crumb, tabs, `push`, view controls, at most one filled button. */
  readonly toolbar: ReactNode
  /** The keys that matter here, as StatusKeys, and anything else for the bar's right half. */
  readonly status?: ReactNode
  readonly inspector?: ReactNode
  readonly inspectorLabel?: string
  /** Under 1240 px: put the inspector below, or leave it out because it only repeats. */
  readonly narrow?: 'below' | 'close'
  readonly children: ReactNode
}

/** The window of a committee. Only the content and the inspector scroll, each by itself. */
export function Frame({
  rail = false,
  toolbar,
  status,
  inspector,
  inspectorLabel,
  narrow = 'close',
  children,
}: FrameProps) {
  const say = useSay()
  const tell = useRefusalText()
  const { refusals, saveStore } = useApp()
  const refusal = useStore(refusals, (state) => state.current)
  const main = useRef<HTMLElement>(null)
  const place = hrefOf(useRoute())
  useEffect(() => {
    // A new screen begins at its beginning, for the keys and for who listens to it.
    if (place !== '' && document.activeElement === document.body) main.current?.focus({ preventScroll: true })
  }, [place])
  const dismiss = () => {
    refusals.clear()
    saveStore.setState({ failed: null })
  }
  return (
    <div data-rail={rail || undefined} className={cx(styles.window, rail && styles.rail)}>
      <Sidebar />
      <main
        ref={main}
        tabIndex={-1}
        className={cx(
          styles.main,
          inspector !== undefined && styles.withInspector,
          narrow === 'below' && styles.below,
        )}
      >
        <div className={styles.page}>
          <header className={styles.toolbar}>{toolbar}</header>
          {refusal !== null && (
            <Notice kind="danger" dismiss={{ label: say('frame.dismiss'), run: dismiss }}>
              {tell(refusal)}
            </Notice>
          )}
          <div className={styles.content}>{children}</div>
        </div>
        {inspector !== undefined && (
          <aside
            aria-label={inspectorLabel ?? say('frame.inspector')}
            className={styles.inspector}
            tabIndex={-1}
          >
            {inspector}
          </aside>
        )}
      </main>
      <StatusBar>{status}</StatusBar>
    </div>
  )
}

/** Serif title and, muted beside it, a number or count. */
export function Crumb({
  title,
  detail,
  lang,
  titleLang,
}: {
  readonly title: string
  readonly detail?: ReactNode
  readonly lang?: string
  readonly titleLang?: string
}) {
  return (
    <div className={styles.crumb}>
      <h1 lang={titleLang ?? lang} title={title}>
        {title}
      </h1>
      {detail !== undefined && <span className="muted">{detail}</span>}
    </div>
  )
}

/** A hairline between groups of the toolbar. */
export const ToolbarRule = () => <span aria-hidden className={styles.rule} />
