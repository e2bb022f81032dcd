import { useState } from 'react'
import { useSay } from '../../../intl/index.ts'
import { Field } from '../../../ui/index.ts'
import { readTime } from '../time-text.ts'

/** A time of day, `HH:MM`; a text that is no time stays in the field with its error. */
export function TimeField({
  label,
  value,
  error = null,
  isReadOnly,
  onChange,
}: {
  readonly label: string
  readonly value: string | null
  readonly error?: string | null
  readonly isReadOnly: boolean
  readonly onChange: (value: string | null) => void
}) {
  const say = useSay()
  const [draft, setDraft] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const settle = () => {
    if (draft === null) return
    const read = readTime(draft)
    if (read === undefined) return setWrong(true)
    setDraft(null)
    if (read !== value) onChange(read)
  }
  return (
    <Field
      label={label}
      value={draft ?? value ?? ''}
      placeholder="9:30"
      isReadOnly={isReadOnly}
      error={wrong ? say('minutes.timeForm') : error}
      autoComplete="off"
      onChange={(typed) => {
        setDraft(typed)
        setWrong(false)
      }}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle()
      }}
    />
  )
}
