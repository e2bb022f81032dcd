import { useIntl } from 'react-intl'
import { useDraftText } from '../../../app/use-edit.ts'
import { Field, TextArea } from '../../../ui/index.ts'
import { entriesOf } from '../written-list.ts'

interface Written {
  readonly label: string
  readonly value: string
  readonly onCommit: (value: string) => Promise<boolean>
  readonly hint?: string
  readonly lang?: string
  readonly hideLabel?: boolean
  readonly className?: string | undefined
}
/** Longest line and longest running text that the record keeps. */
const longestLine = 300
const longestProse = 20_000

/** One line that saves itself while it is written. */
export function WrittenLine({ value, onCommit, ...rest }: Written) {
  const draft = useDraftText(value, onCommit)
  return <Field {...rest} {...draft} maxLength={longestLine} />
}

/** Running text that saves itself while it is written. */
export function WrittenProse({ value, onCommit, rows = 3, ...rest }: Written & { readonly rows?: number }) {
  const draft = useDraftText(value, onCommit)
  return <TextArea {...rest} {...draft} rows={rows} maxLength={longestProse} />
}

/** A list written one entry per line. */
export function WrittenList({
  values,
  onCommit,
  ...rest
}: Omit<Written, 'value' | 'onCommit'> & {
  readonly values: readonly string[]
  readonly onCommit: (values: string[]) => Promise<boolean>
}) {
  const { formatMessage } = useIntl()
  const draft = useDraftText(values.join('\n'), (text) =>
    onCommit(entriesOf(text).map((entry) => entry.slice(0, longestLine))),
  )
  return <TextArea hint={formatMessage({ id: 'dossier.perLine' })} {...rest} {...draft} rows={2} />
}
