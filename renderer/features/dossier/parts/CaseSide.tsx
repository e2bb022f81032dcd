import { CircleCheck, CircleDashed } from 'lucide-react'
import { useIntl } from 'react-intl'
import type { CaseView, CommitteeView } from '#contract/views.ts'
import { completeness, type GateItem } from '#domain/case/completeness.ts'
import { useRecord } from '../../../app/use-edit.ts'
import { Checkbox, DateField, Icon, Panel, Select, VisuallyHidden } from '../../../ui/index.ts'
import { assign, setCase } from '../dossier-edits.ts'
import css from '../dossier.module.css'
import { WrittenLine, WrittenProse } from './fields.tsx'

const sectionOf: Record<GateItem, string> = {
  outcomes: 'outcomes',
  topics: 'learning',
  tasks: 'tasks',
  hours: 'volume',
  quality: 'quality',
  outlines: 'documents',
}
const priorities = ['low', 'normal', 'high'] as const

/** Beside the dossier: whether it can be assigned, to whom, until when, and who asks. */
export function CaseSide({
  view,
  committee,
}: {
  readonly view: CaseView
  readonly committee: CommitteeView
}) {
  const { formatMessage } = useIntl()
  const record = useRecord()
  const items = completeness({
    credential: view.credential,
    targets: view.targets.length,
    documents: view.documents,
  })
  const missing = items.filter((item) => !item.ok).length
  const set = (fields: Parameters<typeof setCase>[1]) => record([setCase(view.id, fields)])
  const people = committee.members.filter(
    (member) =>
      (member.active && !member.roles.every((role) => role === 'observer')) ||
      view.assessorIds.includes(member.id),
  )
  const go = (item: GateItem) => {
    const section = document.getElementById(`dossier-${sectionOf[item]}`)
    section?.scrollIntoView({ block: 'start' })
    section?.focus({ preventScroll: true })
  }
  return (
    <>
      <Panel title={formatMessage({ id: 'dossier.check' })}>
        <p className={css.verdict}>
          {missing === 0
            ? formatMessage({ id: 'dossier.check.ready' })
            : formatMessage({ id: 'dossier.check.missing' }, { count: missing })}
        </p>
        <ul className={css.checklist}>
          {items.map((item) => (
            <li key={item.item}>
              <button type="button" className={css.check} data-ok={item.ok} onClick={() => go(item.item)}>
                <Icon of={item.ok ? CircleCheck : CircleDashed} />
                <span>
                  <VisuallyHidden>
                    {formatMessage({ id: item.ok ? 'dossier.check.ok' : 'dossier.check.not' })}
                  </VisuallyHidden>
                  {formatMessage(
                    { id: `dossier.check.${item.item}` },
                    { ok: String(item.ok), found: item.found, needed: item.needed },
                  )}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={formatMessage({ id: 'dossier.assessors' })}>
        <ul className={css.assessors}>
          {people.map((member) => (
            <li key={member.id}>
              <Checkbox
                isSelected={view.assessorIds.includes(member.id)}
                onChange={(assigned) => void record([assign(view.id, member.id, assigned)])}
              >
                {member.id === committee.me.id
                  ? formatMessage({ id: 'dossier.assessor.you' }, { name: member.name })
                  : member.name}
              </Checkbox>
            </li>
          ))}
        </ul>
        <p className={css.sum}>
          {formatMessage({
            id: view.assessorIds.length === 0 ? 'dossier.assessors.none' : 'dossier.assessors.hint',
          })}
        </p>
      </Panel>
      <Panel title={formatMessage({ id: 'dossier.case' })} className={css.caseFields ?? ''}>
        <WrittenLine
          label={formatMessage({ id: 'dossier.caseTitle' })}
          value={view.fields.title.en ?? view.fields.title.fr ?? ''}
          onCommit={(title) =>
            set({
              title:
                view.fields.title.en === undefined && view.fields.title.fr !== undefined
                  ? { fr: title }
                  : { ...view.fields.title, en: title },
            })
          }
        />
        <div className={css.two}>
          <DateField
            label={formatMessage({ id: 'dossier.received' })}
            value={view.fields.receivedAt}
            onChange={(receivedAt) => void set({ receivedAt })}
          />
          <DateField
            label={formatMessage({ id: 'dossier.due' })}
            value={view.fields.dueAt}
            onChange={(dueAt) => void set({ dueAt })}
          />
        </div>
        <Select
          label={formatMessage({ id: 'dossier.priority' })}
          items={priorities.map((id) => ({ id, label: formatMessage({ id: `dossier.priority.${id}` }) }))}
          value={view.fields.priority}
          onChange={(priority) => void set({ priority })}
        />
        <WrittenLine
          label={formatMessage({ id: 'dossier.requestedBy' })}
          value={view.fields.requestedBy}
          onCommit={(requestedBy) => set({ requestedBy })}
        />
        <WrittenProse
          label={formatMessage({ id: 'dossier.casePurpose' })}
          value={view.fields.purpose}
          onCommit={(purpose) => set({ purpose })}
        />
      </Panel>
    </>
  )
}
