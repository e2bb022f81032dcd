import { Input, Label, NumberField as Numbers } from 'react-aria-components'
import styles from './field.module.css'
import { cx } from './cx.ts'
import { FieldNotes, type FieldProps } from './field.tsx'

export interface NumberFieldProps extends Pick<
  FieldProps,
  | 'label'
  | 'hideLabel'
  | 'hint'
  | 'error'
  | 'isDisabled'
  | 'isReadOnly'
  | 'isRequired'
  | 'className'
  | 'end'
  | 'autoFocus'
  | 'id'
> {
  /** null = not stated. */
  readonly value: number | null
  /** Called when the field is left or Enter is pressed, with a number within the limits, or null. */
  readonly onChange: (value: number | null) => void
  readonly minValue?: number
  readonly maxValue?: number
  readonly step?: number
  readonly formatOptions?: Intl.NumberFormatOptions
}

export function NumberField({
  label,
  hideLabel = false,
  hint,
  error = null,
  className,
  end,
  value,
  onChange,
  formatOptions = { maximumFractionDigits: 6 },
  ...rest
}: NumberFieldProps) {
  return (
    <Numbers
      {...rest}
      {...(hideLabel ? { 'aria-label': label } : {})}
      formatOptions={formatOptions}
      isWheelDisabled
      isInvalid={error !== null}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      className={cx(styles.field, styles.number, className)}
    >
      {!hideLabel && <Label className={styles.label}>{label}</Label>}
      <span className={styles.box}>
        <Input className={styles.input ?? ''} />
        {end !== undefined && <span className={styles.end}>{end}</span>}
      </span>
      <FieldNotes hint={hint} error={error} />
    </Numbers>
  )
}
