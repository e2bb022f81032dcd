import { Check } from 'lucide-react'
import { useIntl } from 'react-intl'
import { isProven, type MatchFields, type OutcomeMatch, type Strength } from '#domain/review/outcome-match.ts'
import type { CaseDocument } from '#domain/case/document.ts'
import type { AssessmentTask } from '#domain/case/micro-credential.ts'
import type { AssessmentTaskId, DocumentId } from '#domain/ids.ts'
import type { Institution } from '#domain/institution/institution.ts'
import { useDraftText } from '../../../app/use-edit.ts'
import {
  Button,
  Chip,
  Icon,
  KeyHint,
  Mark,
  Panel,
  SegmentedControl,
  Select,
  TextArea,
} from '../../../ui/index.ts'
import type { CompareRow } from '../compare-rows.ts'
import css from './inspector.module.css'
import { LevelHint } from './LevelHint.tsx'
import { SideQuote } from './SideQuote.tsx'

export type EvidenceSide = 'course' | 'credential'
export interface MatchInspectorProps {
  readonly course: CompareRow
  readonly credential: CompareRow
  readonly match: OutcomeMatch | null
  readonly tasks: readonly AssessmentTask[]
  readonly documents: readonly CaseDocument[]
  readonly institution: Institution
  readonly editable: boolean
  readonly editing: EvidenceSide | null
  readonly onEdit: (side: EvidenceSide | null) => void
  readonly onJudge: (strength: Strength) => void
  readonly onDescribe: (set: Partial<Omit<MatchFields, 'strength'>>) => Promise<boolean>
  readonly onRemove: () => void
  readonly onOpen: (documentId: DocumentId) => void
  readonly foot: React.ReactNode
}

const noTask = 'none'
const strengths = [
  { id: 'none', command: 'compare.none', mark: 'none' },
  { id: 'partial', command: 'compare.partial', mark: 'partial' },
  { id: 'full', command: 'compare.full', mark: 'full' },
] as const

/** The pair being judged: how strong, on what words of both sides, by which task, and why. */
export function MatchInspector(props: MatchInspectorProps) {
  const { course, credential, match, tasks, documents, institution, editable, editing } = props
  const { formatMessage } = useIntl()
  const capped =
    match !== null && match.strength === 'full' && institution.assessedEvidenceRule && match.taskId === null
  const hint = match === null ? 'unset' : match.strength
  const task = tasks.find((one) => one.id === match?.taskId)
  return (
    <>
      <section>
        <div className={css.top}>
          <h2 className={css.pairTitle}>
            {formatMessage({ id: 'compare.pair' }, { course: course.label, credential: credential.label })}
          </h2>
          {match !== null && match.strength !== 'none' && <QuotedChip match={match} />}
        </div>
        <p className={css.ask}>{formatMessage({ id: 'compare.ask' })}</p>
        <SegmentedControl
          label={formatMessage({ id: 'compare.ask' })}
          className={css.strength ?? ''}
          isDisabled={!editable}
          value={match?.strength ?? null}
          onChange={props.onJudge}
          segments={strengths.map(({ id, command, mark }) => ({
            id,
            name: formatMessage({ id: `compare.strength.${id}` }),
            label: (
              <span className={css.strengthLabel}>
                <Mark strength={mark} />
                {formatMessage({ id: `compare.strength.${id}` })}
                <KeyHint command={command} />
              </span>
            ),
          }))}
        />
        <p className={css.hint}>
          {capped
            ? formatMessage({ id: 'compare.strength.hint.capped' }, { institution: institution.code })
            : formatMessage({ id: `compare.strength.hint.${hint}` })}
        </p>
      </section>
      <SideQuote
        side="course"
        quote={match?.courseQuote ?? null}
        documents={documents}
        editable={editable}
        isEditing={editing === 'course'}
        onEdit={() => props.onEdit('course')}
        onClose={() => props.onEdit(null)}
        onKeep={(quote) =>
          void props.onDescribe({ courseQuote: quote }).then((kept) => kept && props.onEdit(null))
        }
        onOpen={props.onOpen}
      />
      <SideQuote
        side="credential"
        quote={match?.credentialQuote ?? null}
        documents={documents}
        editable={editable}
        isEditing={editing === 'credential'}
        onEdit={() => props.onEdit('credential')}
        onClose={() => props.onEdit(null)}
        onKeep={(quote) =>
          void props.onDescribe({ credentialQuote: quote }).then((kept) => kept && props.onEdit(null))
        }
        onOpen={props.onOpen}
      >
        {task !== undefined && <TaskProof task={task} number={tasks.indexOf(task) + 1} />}
        {editable && tasks.length > 0 && match !== null && match.strength !== 'none' && (
          <Select
            label={formatMessage({ id: 'compare.task.label' })}
            hideLabel={task !== undefined}
            className={css.taskChoice ?? ''}
            items={[
              { id: noTask, label: formatMessage({ id: 'compare.task.none' }) },
              ...tasks.map((one, index) => ({ id: one.id as string, label: `${index + 1} ${one.title}` })),
            ]}
            value={match.taskId ?? noTask}
            onChange={(id) =>
              void props.onDescribe({ taskId: id === noTask ? null : (id as AssessmentTaskId) })
            }
          />
        )}
      </SideQuote>
      {match !== null && (
        <Rationale
          key={`${course.id}.${credential.id}`}
          match={match}
          editable={editable}
          onDescribe={props.onDescribe}
        />
      )}
      <LevelHint course={course.outcome} credential={credential.outcome} />
      <section className={css.foot}>
        {props.foot}
        {editable && match !== null && (
          <Button
            kind="quiet"
            command="compare.remove"
            className={css.removeMatch ?? ''}
            onPress={props.onRemove}
          >
            {formatMessage({ id: 'compare.remove' })}
          </Button>
        )}
      </section>
    </>
  )
}

function QuotedChip({ match }: { readonly match: OutcomeMatch }) {
  const { formatMessage } = useIntl()
  if (isProven(match)) {
    return (
      <Chip icon={Check} className={css.quoted ?? ''}>
        {formatMessage({ id: 'compare.quoted.both' })}
      </Chip>
    )
  }
  const has =
    match.courseQuote !== null ? 'course' : match.credentialQuote !== null ? 'credential' : 'neither'
  return (
    <Chip kind="claimed" mark="claimed" className={css.unquoted ?? ''}>
      {formatMessage({ id: `compare.quoted.${has}` })}
    </Chip>
  )
}

function TaskProof({ task, number }: { readonly task: AssessmentTask; readonly number: number }) {
  const { formatMessage } = useIntl()
  const rule = formatMessage(
    { id: 'compare.task.rule' },
    { weight: task.weight ?? 'none', pass: task.passMark ?? 'none' },
  )
  return (
    <p className={css.task}>
      <Icon of={Check} size={14} />
      <span>{formatMessage({ id: 'compare.task.proves' }, { number, title: task.title, rule })}</span>
    </p>
  )
}

/** Why the match is as strong as it is; saved while it is written. */
function Rationale({
  match,
  editable,
  onDescribe,
}: Pick<MatchInspectorProps, 'editable' | 'onDescribe'> & { readonly match: OutcomeMatch }) {
  const { formatMessage } = useIntl()
  const draft = useDraftText(match.rationale, (rationale) => onDescribe({ rationale }))
  const label = formatMessage({ id: `compare.why.${match.strength}` })
  if (!editable) {
    return match.rationale === '' ? null : (
      <Panel title={label}>
        <p className={css.outcomeText}>{match.rationale}</p>
      </Panel>
    )
  }
  return (
    <section>
      <TextArea label={label} rows={2} {...draft} />
    </section>
  )
}
