import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { Stage } from '#domain/case/case-file.ts'
import styles from './marks.module.css'
import { cx } from './cx.ts'

type Group = 'before' | 'working' | 'meeting' | 'done' | 'attention' | 'closed'
const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.5,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const
const ring = <circle cx="7" cy="7" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
const disc = <circle cx="7" cy="7" r="6.5" fill="currentColor" />
const cut = { ...line, stroke: 'var(--surface)', strokeWidth: 1.6 }
const signs = {
  dash: (
    <circle
      cx="7"
      cy="7"
      r="5.75"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2.1 2.4"
    />
  ),
  ring,
  quarter: (
    <>
      {ring}
      <path d="M7 7V3.4A3.6 3.6 0 0 1 10.6 7Z" fill="currentColor" />
    </>
  ),
  half: (
    <>
      {ring}
      <path d="M7 3.4a3.6 3.6 0 0 1 0 7.2Z" fill="currentColor" />
    </>
  ),
  three: (
    <>
      {ring}
      <path d="M7 7V3.4A3.6 3.6 0 1 1 3.4 7Z" fill="currentColor" />
    </>
  ),
  full: (
    <>
      {ring}
      <circle cx="7" cy="7" r="3.6" fill="currentColor" />
    </>
  ),
  check: (
    <>
      {disc}
      <path d="m4.2 7.2 2 2 3.6-4.2" {...cut} />
    </>
  ),
  seal: (
    <>
      {disc}
      <circle cx="7" cy="7" r="4.2" fill="none" stroke="var(--surface)" strokeWidth="1.1" />
      <path d="m5.4 7.1 1.2 1.2 2-2.4" {...cut} strokeWidth={1.3} />
    </>
  ),
  wait: (
    <>
      {ring}
      <path d="M7 3.8V7l2.1 1.4" {...line} />
    </>
  ),
  alert: (
    <>
      {ring}
      <path d="M7 4v3.4M7 9.8v.1" {...line} />
    </>
  ),
  cross: (
    <>
      {ring}
      <path d="m5 5 4 4m0-4-4 4" {...line} />
    </>
  ),
} satisfies Record<string, ReactNode>

/** A ring that fills with the work; colour only repeats the group. */
const shown: { readonly [S in Stage]: readonly [keyof typeof signs, Group] } = {
  intake: ['dash', 'before'],
  incomplete: ['dash', 'attention'],
  ready: ['ring', 'before'],
  assigned: ['quarter', 'working'],
  in_review: ['half', 'working'],
  reconciling: ['three', 'working'],
  to_committee: ['full', 'meeting'],
  decided: ['check', 'done'],
  signed: ['seal', 'done'],
  published: ['seal', 'done'],
  in_force: ['seal', 'done'],
  conditional: ['wait', 'attention'],
  review_due: ['wait', 'attention'],
  appealed: ['alert', 'attention'],
  withdrawn: ['cross', 'closed'],
  expired: ['cross', 'closed'],
}

export function StageSign({ stage, className }: { readonly stage: Stage; readonly className?: string }) {
  const intl = useIntl()
  const [sign, group] = shown[stage]
  return (
    <span className={cx(styles.stage, className)}>
      <svg viewBox="0 0 14 14" aria-hidden className={cx(styles.ring, styles[group])}>
        {signs[sign]}
      </svg>
      {intl.formatMessage({ id: `ui.stage.${stage}` })}
    </span>
  )
}
