import { GitFork } from 'lucide-react'
import { useIntl } from 'react-intl'
import type { ContestedField } from '#contract/views.ts'
import { docName } from '#domain/act/doc-name.ts'
import type { Member } from '#domain/committee/member.ts'
import type { ActId } from '#domain/ids.ts'
import { momentText } from '../../../app/moment.ts'
import { Button, Chip } from '../../../ui/index.ts'
import css from '../case-file.module.css'
import { contestedSubject } from '../contested-words.ts'

/** Fields that two people changed apart: both values side by side, and nothing is chosen for anybody. */
export function ContestedFields({
  fields,
  members,
  onKeep,
}: {
  readonly fields: readonly ContestedField[]
  readonly members: readonly Member[]
  readonly onKeep: (doc: ReturnType<typeof docName.parse>, path: string, keep: ActId) => void
}) {
  const intl = useIntl()
  const { formatMessage } = intl
  const nameOf = (by: string) => members.find((member) => member.id === by)?.name ?? by
  return (
    <section
      className={css.contested}
      aria-label={formatMessage({ id: 'caseFile.contested' }, { count: fields.length })}
    >
      <p className={css.contestedHead}>
        <Chip kind="contested" icon={GitFork}>
          {formatMessage({ id: 'caseFile.contested' }, { count: fields.length })}
        </Chip>
        <span className="muted">{formatMessage({ id: 'caseFile.contested.hint' })}</span>
      </p>
      {fields.map((field) => {
        const { noun, field: name } = contestedSubject(field.path)
        return (
          <div key={`${field.doc} ${field.path}`} className={css.contestedField}>
            <h2>
              {formatMessage(
                { id: 'caseFile.contested.field' },
                {
                  noun,
                  field:
                    name === null
                      ? formatMessage({ id: 'caseFile.contested.whole' })
                      : 'label' in name
                        ? formatMessage({ id: name.label })
                        : name.name,
                },
              )}
            </h2>
            <ul>
              {field.values.map((value) => {
                const shown =
                  value.shown.trim() === '' ? formatMessage({ id: 'caseFile.contested.empty' }) : value.shown
                return (
                  <li key={value.act}>
                    <p className={css.contestedValue}>{shown}</p>
                    <p className="small muted">
                      {formatMessage(
                        { id: 'caseFile.contested.by' },
                        {
                          by: nameOf(value.by),
                          at: momentText(value.at, intl),
                        },
                      )}
                    </p>
                    <Button
                      aria-label={formatMessage(
                        { id: 'caseFile.contested.keepOf' },
                        { value: shown, by: nameOf(value.by) },
                      )}
                      onPress={() => onKeep(docName.parse(field.doc), field.path, value.act)}
                    >
                      {formatMessage({ id: 'caseFile.contested.keep' })}
                    </Button>
                  </li>
                )
              })}
            </ul>
          </div>
        )
      })}
    </section>
  )
}
