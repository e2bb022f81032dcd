import type { ReactNode } from 'react'
import { Checkbox as Box, Switch as Toggle, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { Check, Minus } from 'lucide-react'
import styles from './choice.module.css'
import { cx } from './cx.ts'
import { Icon, type IconOf } from './icon.tsx'

interface OnOff {
  readonly children?: ReactNode
  readonly 'aria-label'?: string
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly isDisabled?: boolean
  readonly className?: string
}

export function Checkbox({ children, className, ...rest }: OnOff & { readonly isIndeterminate?: boolean }) {
  return (
    <Box {...rest} className={cx(styles.choice, className)}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={styles.box} aria-hidden>
            {isIndeterminate ? <Icon of={Minus} size={14} /> : isSelected && <Icon of={Check} size={14} />}
          </span>
          {children}
        </>
      )}
    </Box>
  )
}

export function Switch({ children, className, ...rest }: OnOff) {
  return (
    <Toggle {...rest} className={cx(styles.choice, className)}>
      <span className={styles.track} aria-hidden />
      {children}
    </Toggle>
  )
}

export interface Segment<Id extends string> {
  readonly id: Id
  readonly label: ReactNode
  readonly icon?: IconOf
  readonly lang?: string
  readonly isDisabled?: boolean
  /** Spoken in place of a label that is only a sign. */
  readonly name?: string
}

/** Two to five choices of which one holds; arrow keys move between them. */
export function SegmentedControl<Id extends string>({
  label,
  segments,
  value,
  onChange,
  className,
  isDisabled = false,
}: {
  readonly label: string
  readonly segments: readonly Segment<Id>[]
  /** null = nothing chosen yet. */
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  readonly className?: string
  readonly isDisabled?: boolean
}) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection={value !== null}
      isDisabled={isDisabled}
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={(keys) => {
        const chosen = segments.find((segment) => keys.has(segment.id))
        if (chosen !== undefined) onChange(chosen.id)
      }}
      className={cx(styles.segments, className)}
    >
      {segments.map((segment) => (
        <ToggleButton
          key={segment.id}
          id={segment.id}
          {...(segment.name === undefined ? {} : { 'aria-label': segment.name })}
          isDisabled={segment.isDisabled === true}
          className={styles.segment ?? ''}
        >
          {segment.icon !== undefined && <Icon of={segment.icon} />}
          <span lang={segment.lang}>{segment.label}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
