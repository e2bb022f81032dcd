import { FileText, X } from 'lucide-react'
import { useIntl } from 'react-intl'
import { documentFields, type CaseDocument } from '#domain/case/document.ts'
import type { CaseId } from '#domain/ids.ts'
import { useApp } from '../../../app/app-context.tsx'
import { dayText } from '../../../app/moment.ts'
import { useRecord } from '../../../app/use-edit.ts'
import { Checkbox, FileDrop, Icon, IconButton, Select } from '../../../ui/index.ts'
import { useOpenDocument } from '../../case-file/index.ts'
import { removeDocument, setDocument } from '../dossier-edits.ts'
import css from '../dossier.module.css'
import { shownSize } from '../written-list.ts'

const kinds = documentFields.shape.kind.options
const accepted = [
  '.pdf',
  '.txt',
  '.csv',
  '.json',
  'application/pdf',
  'text/plain',
  'text/csv',
  'application/json',
]

/** The attachments of the case: what matches are quoted from. */
export function DocumentsEditor({
  caseId,
  documents,
}: {
  readonly caseId: CaseId
  readonly documents: readonly CaseDocument[]
}) {
  const intl = useIntl()
  const { formatMessage, formatNumber } = intl
  const { client, refusals, toasts, commands } = useApp()
  const record = useRecord()
  const opener = useOpenDocument()

  const attach = async (files: readonly File[]) => {
    const names: string[] = []
    for (const offered of await client.offer(files)) {
      if ('refused' in offered) {
        refusals.show(offered.refused)
        continue
      }
      const kind = /outline|plan de cours/i.test(offered.name)
        ? 'outline'
        : /syllabus|handbook|guide/i.test(offered.name)
          ? 'syllabus'
          : 'other'
      const reply = await client.call('document.attach', { grant: offered.grant, caseId, kind })
      if (reply.ok) names.push(offered.name)
      else refusals.show(reply.refusal)
    }
    if (names.length > 0)
      toasts.say({
        text: formatMessage({ id: 'dossier.documents.attached' }, { count: names.length, name: names[0] }),
      })
  }
  const remove = async (document: CaseDocument) => {
    if (!(await record([removeDocument(caseId, document.id)]))) return
    toasts.say({
      text: formatMessage({ id: 'dossier.document.removed' }, { name: document.filename }),
      undo: {
        label: formatMessage({ id: 'dossier.undo' }),
        command: 'edit.undo',
        run: () => void commands.run('edit.undo'),
      },
    })
  }
  const size = (bytes: number) => {
    const { amount, unit } = shownSize(bytes)
    return formatNumber(amount, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 })
  }
  return (
    <div className={css.documents}>
      {documents.length === 0 ? (
        <p className={css.nothing}>{formatMessage({ id: 'dossier.documents.none' })}</p>
      ) : (
        <ul>
          {documents.map((document) => (
            <li key={document.id} className={css.document}>
              <Icon of={FileText} size={20} />
              <div className={css.documentName}>
                <button
                  type="button"
                  className={css.link}
                  onClick={() => opener.open(document.id)}
                  aria-label={formatMessage({ id: 'dossier.document.open' }, { name: document.filename })}
                >
                  {document.filename}
                </button>
                <span className="small muted">
                  {formatMessage(
                    { id: 'dossier.document.facts' },
                    {
                      pages: document.pages ?? 0,
                      size: size(document.bytes),
                      at: dayText(document.receivedAt, intl),
                    },
                  )}
                </span>
                <Checkbox
                  isSelected={document.containsPersonalInfo}
                  onChange={(containsPersonalInfo) =>
                    void record([setDocument(caseId, document.id, { containsPersonalInfo })])
                  }
                  className={css.flag ?? ''}
                >
                  {formatMessage({ id: 'dossier.document.personal' })}
                </Checkbox>
              </div>
              <Select
                hideLabel
                className={css.documentKind}
                label={formatMessage({ id: 'dossier.document.kind' }, { name: document.filename })}
                items={kinds.map((kind) => ({
                  id: kind,
                  label: formatMessage({ id: `dossier.document.kind.${kind}` }),
                }))}
                value={document.kind}
                onChange={(kind) => void record([setDocument(caseId, document.id, { kind })])}
              />
              <IconButton
                icon={X}
                className={css.documentRemove ?? ''}
                label={formatMessage({ id: 'dossier.document.remove' }, { name: document.filename })}
                onPress={() => void remove(document)}
              />
            </li>
          ))}
        </ul>
      )}
      <FileDrop
        multiple
        label={formatMessage({ id: 'dossier.documents.drop' })}
        hint={formatMessage({ id: 'dossier.documents.dropHint' })}
        choose={formatMessage({ id: 'dossier.documents.choose' })}
        accept={accepted}
        onFiles={(files) => void attach(files)}
      />
      {opener.dialog}
    </div>
  )
}
