import type { FileGrant } from '#contract/views.ts'
import type { Paper } from '#domain/decision/paper.ts'
import { useIntl } from 'react-intl'
import { useApp } from '../../../app/app-context.tsx'
import { useSay } from '../../../intl/index.ts'
import { Button, Dialog } from '../../../ui/index.ts'
import css from '../decision.module.css'
import { PaperPreview } from './PaperPreview.tsx'

/** The PDF that was made, with what it is known by; saved through the host, or downloaded where there is no dialog. */
export function ExportDialog({
  file,
  paper,
  onClose,
}: {
  readonly file: FileGrant
  /** The document's words; null where they could not be read. */
  readonly paper: Paper | null
  readonly onClose: () => void
}) {
  const say = useSay()
  const { formatNumber } = useIntl()
  const { client, toasts, refusals } = useApp()
  const save = async () => {
    const reply = await client.call('export.save', { grant: file.grant })
    if (!reply.ok) return refusals.show(reply.refusal)
    if (reply.value === 'cancelled') return
    if (reply.value === 'download') download(file)
    toasts.say({ text: say('decision.saved', { filename: file.filename }) })
    onClose()
  }
  return (
    <Dialog
      title={say('decision.exported')}
      isOpen
      width={paper === null ? 'normal' : 'full'}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('decision.close')}</Button>
          <Button kind="main" onPress={() => void save()}>
            {say('decision.save')}
          </Button>
        </>
      }
    >
      {paper === null ? (
        <p>{say('decision.exportedBody')}</p>
      ) : (
        <PaperPreview paper={paper} label={say('decision.previewOf', { filename: file.filename })} />
      )}
      <p className={css.fingerprint}>
        <b>{file.filename}</b>,{' '}
        {say('decision.size', { kb: formatNumber(Math.max(1, Math.round(file.bytes / 1024))) })}.{' '}
        {say('decision.fingerprint', { sha: file.sha256 })}
      </p>
    </Dialog>
  )
}

/** The page's own way to save, where the host has no dialog. */
function download(file: FileGrant): void {
  const link = document.createElement('a')
  link.href = `/document/${file.grant}`
  link.download = file.filename
  document.body.append(link)
  link.click()
  link.remove()
}
