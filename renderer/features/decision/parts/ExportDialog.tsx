import type { FileGrant } from '#contract/views.ts'
import { useIntl } from 'react-intl'
import { useApp } from '../../../app/app-context.tsx'
import { useSay } from '../../../intl/index.ts'
import { Button, Dialog } from '../../../ui/index.ts'
import css from '../decision.module.css'

/** The PDF that was made, with what it is known by; saved through the host, or downloaded where there is no dialog. */
export function ExportDialog({ file, onClose }: { readonly file: FileGrant; readonly onClose: () => void }) {
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
      <div className={css.preview}>
        <p>
          <b>{file.filename}</b>
          <br />
          <span className={css.hint}>
            {say('decision.size', { kb: formatNumber(Math.max(1, Math.round(file.bytes / 1024))) })}
          </span>
        </p>
        <p>{say('decision.exportedBody')}</p>
        <p className={css.fingerprint}>{say('decision.fingerprint', { sha: file.sha256 })}</p>
      </div>
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
