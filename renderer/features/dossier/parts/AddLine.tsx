import { useState } from 'react'
import { TextArea } from '../../../ui/index.ts'
import css from '../dossier.module.css'

/** Adds entries to a list: Enter adds what is written, and a pasted list becomes one entry per line. */
export function AddLine({
  label,
  hint,
  onAdd,
}: {
  readonly label: string
  readonly hint: string
  readonly onAdd: (text: string) => Promise<boolean>
}) {
  const [text, setText] = useState('')
  const add = async () => {
    if (text.trim() === '') return
    const written = text
    setText('')
    // What was refused comes back, unless something else is being written by now.
    if (!(await onAdd(written))) setText((now) => (now === '' ? written : now))
  }
  return (
    <TextArea
      label={label}
      hint={hint}
      rows={1}
      className={css.addLine}
      value={text}
      onChange={setText}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey) return
        event.preventDefault()
        void add()
      }}
    />
  )
}
