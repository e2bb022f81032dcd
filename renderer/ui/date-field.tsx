import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Field, type FieldProps } from './field.tsx'
import { readDate, type DateProblem } from './written-date.ts'

export interface DateFieldProps extends Pick<
  FieldProps,
  'label' | 'hideLabel' | 'hint' | 'isDisabled' | 'isReadOnly' | 'isRequired' | 'className' | 'autoFocus'
> {
  /** `2026-09-30`, or `2026-09` for months; null = none. */
  readonly value: string | null
  /** Called with a date that exists, or null where the field was emptied; a text that is no date stays in the field with its error. */
  readonly onChange: (value: string | null) => void
  readonly asks?: 'date' | 'month'
  /** An error of the form's own, shown when the text is a date. */
  readonly error?: string | null
}

export function DateField({ value, onChange, asks = 'date', error = null, ...rest }: DateFieldProps) {
  const intl = useIntl()
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<DateProblem | null>(null)
  const settle = () => {
    if (draft === null) return
    if (draft.trim() === '') {
      setDraft(null)
      setProblem(null)
      if (value !== null) onChange(null)
      return
    }
    const read = readDate(draft, asks)
    if ('problem' in read) return setProblem(read.problem)
    setDraft(null)
    setProblem(null)
    if (read.value !== value) onChange(read.value)
  }
  const example = asks === 'date' ? '2026-09-30' : '2026-09'
  const wrong =
    problem === null
      ? error
      : problem.kind === 'shape'
        ? intl.formatMessage({ id: asks === 'date' ? 'ui.date.shape' : 'ui.month.shape' })
        : problem.kind === 'month'
          ? intl.formatMessage(
              { id: asks === 'date' ? 'ui.date.noMonth' : 'ui.month.noMonth' },
              { month: problem.month },
            )
          : intl.formatMessage({ id: 'ui.date.noDay' }, { day: problem.day, last: problem.last })
  return (
    <Field
      {...rest}
      value={draft ?? value ?? ''}
      onChange={(typed) => {
        setDraft(typed)
        setProblem(null)
      }}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle()
      }}
      placeholder={example}
      error={wrong}
      autoComplete="off"
      spellCheck="false"
    />
  )
}
