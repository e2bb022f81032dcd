import type { ReactNode, Ref } from 'react'
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea as Area,
  TextField,
  type TextFieldProps,
} from 'react-aria-components'
import { CircleAlert } from 'lucide-react'
import styles from './field.module.css'
import { cx } from './cx.ts'
import { Icon, type IconOf } from './icon.tsx'

type Passed = Pick<
  TextFieldProps,
  | 'isDisabled'
  | 'isReadOnly'
  | 'isRequired'
  | 'onBlur'
  | 'onFocus'
  | 'onKeyDown'
  | 'autoFocus'
  | 'type'
  | 'inputMode'
  | 'maxLength'
  | 'name'
  | 'id'
  | 'autoComplete'
  | 'spellCheck'
  | 'aria-describedby'
>

export interface FieldProps extends Passed {
  readonly label: string
  /** The label is spoken but not drawn: for fields that stand in a table or beside a heading. */
  readonly hideLabel?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: ReactNode
  /** What is wrong and how to write it; null = nothing. */
  readonly error?: string | null
  readonly placeholder?: string
  readonly icon?: IconOf
  /** Drawn at the end of the field: a key cap, a unit. */
  readonly end?: ReactNode
  readonly lang?: string
  readonly className?: string | undefined
}

/** Below every control: the hint in grey, or the error in rust with its sign. */
export function FieldNotes({
  hint,
  error,
}: {
  readonly hint?: ReactNode
  readonly error?: string | null | undefined
}) {
  return (
    <>
      {hint !== undefined && (error === null || error === undefined) && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>
        {error !== null && error !== undefined && (
          <>
            <Icon of={CircleAlert} size={14} />
            <span>{error}</span>
          </>
        )}
      </FieldError>
    </>
  )
}

export function Field({
  label,
  hideLabel = false,
  hint,
  error = null,
  placeholder,
  icon,
  end,
  lang,
  className,
  ref,
  ...rest
}: FieldProps & { readonly ref?: Ref<HTMLInputElement> }) {
  return (
    <TextField
      {...rest}
      {...(hideLabel ? { 'aria-label': label } : {})}
      isInvalid={error !== null}
      className={cx(styles.field, className)}
    >
      {!hideLabel && <Label className={styles.label}>{label}</Label>}
      <span className={styles.box}>
        {icon !== undefined && <Icon of={icon} className={styles.sign} />}
        <Input
          ref={ref}
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(lang === undefined ? {} : { lang })}
          className={styles.input ?? ''}
        />
        {end !== undefined && <span className={styles.end}>{end}</span>}
      </span>
      <FieldNotes hint={hint} error={error} />
    </TextField>
  )
}

/** Running text; grows with what is written. */
export function TextArea({
  label,
  hideLabel = false,
  hint,
  error = null,
  placeholder,
  lang,
  className,
  rows = 3,
  serif = false,
  ref,
  ...rest
}: Omit<FieldProps, 'icon' | 'end' | 'type'> & {
  readonly rows?: number
  readonly serif?: boolean
  readonly ref?: Ref<HTMLTextAreaElement>
}) {
  return (
    <TextField
      {...rest}
      {...(hideLabel ? { 'aria-label': label } : {})}
      isInvalid={error !== null}
      className={cx(styles.field, className)}
    >
      {!hideLabel && <Label className={styles.label}>{label}</Label>}
      <Area
        ref={ref}
        rows={rows}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(lang === undefined ? {} : { lang })}
        className={cx(styles.area, serif && styles.record)}
      />
      <FieldNotes hint={hint} error={error} />
    </TextField>
  )
}
