import { useEffect, useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { FileGrant } from '#contract/views.ts'
import type { DocumentId } from '#domain/ids.ts'
import { useApp } from '../../app/app-context.tsx'
import { Button, Dialog } from '../../ui/index.ts'
import css from './case-file.module.css'
import { useCaseView } from './case-context.tsx'

export interface DocumentOpener {
  readonly open: (documentId: DocumentId) => void
  /** What the opener shows; belongs into the page that uses it. */
  readonly dialog: ReactNode
}

/**
 * Opens a document of the case. Plain text is shown in place; anything else is handed over by the host's own save
 * dialog or as a download, because no page of ours may embed one.
 */
export function useOpenDocument(): DocumentOpener {
  const { client, refusals, toasts } = useApp()
  const { formatMessage } = useIntl()
  const view = useCaseView()
  const [shown, setShown] = useState<FileGrant | null>(null)

  const save = async (granted: FileGrant) => {
    const reply = await client.call('export.save', { grant: granted.grant })
    if (!reply.ok) return refusals.show(reply.refusal)
    if (reply.value === 'download') download(granted)
    else if (reply.value === 'saved')
      toasts.say({ text: formatMessage({ id: 'caseFile.document.saved' }, { name: granted.filename }) })
  }
  const open = async (documentId: DocumentId) => {
    const reply = await client.call('document.open', { caseId: view.id, documentId })
    if (!reply.ok) return refusals.show(reply.refusal)
    const isText = view.documents.find((document) => document.id === documentId)?.mime !== 'application/pdf'
    if (isText) setShown(reply.value)
    else await save(reply.value)
  }
  return {
    open: (documentId) => void open(documentId),
    dialog: shown !== null && (
      <TextDialog granted={shown} onClose={() => setShown(null)} onSave={() => void save(shown)} />
    ),
  }
}

function download(granted: FileGrant) {
  const link = document.createElement('a')
  link.href = `/document/${granted.grant}`
  link.download = granted.filename
  link.click()
}

function TextDialog({
  granted,
  onClose,
  onSave,
}: {
  readonly granted: FileGrant
  readonly onClose: () => void
  readonly onSave: () => void
}) {
  const { formatMessage } = useIntl()
  const [text, setText] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let current = true
    fetch(`/document/${granted.grant}`)
      .then((response) =>
        response.ok ? response.text() : Promise.reject(new Error(`status ${response.status}`)),
      )
      .then((read) => current && setText(read))
      .catch(() => current && setFailed(true))
    return () => {
      current = false
    }
  }, [granted])
  return (
    <Dialog
      title={granted.filename}
      width="full"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{formatMessage({ id: 'caseFile.document.close' })}</Button>
          <Button onPress={onSave}>{formatMessage({ id: 'caseFile.document.save' })}</Button>
        </>
      }
    >
      {failed ? (
        <p role="alert">{formatMessage({ id: 'caseFile.document.unreadable' })}</p>
      ) : text === null ? (
        <output>{formatMessage({ id: 'caseFile.document.reading' })}</output>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the keyboard
        <pre className={css.documentText} tabIndex={0}>
          {text}
        </pre>
      )}
    </Dialog>
  )
}
