import type { ReactElement } from 'react'
import { Tooltip as Hint, TooltipTrigger } from 'react-aria-components'
import styles from './layer.module.css'
import { KeyHint } from './keys.tsx'

/** Words for a sign, on hover and on keyboard focus. The child must be something that takes focus. */
export function Tooltip({
  text,
  command,
  children,
}: {
  readonly text: string
  readonly command?: string
  readonly children: ReactElement
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <Hint className={styles.tooltip ?? ''} offset={6}>
        {text}
        {command !== undefined && <KeyHint command={command} />}
      </Hint>
    </TooltipTrigger>
  )
}
