import { X } from 'lucide-react'
import { useIntl } from 'react-intl'
import type { AssessmentTask, MicroCredential, TaskFields } from '#domain/case/micro-credential.ts'
import type { AssessmentTaskId, CaseId } from '#domain/ids.ts'
import { byOrder } from '#domain/outcome/by-order.ts'
import { useApp } from '../../../app/app-context.tsx'
import { useRecord } from '../../../app/use-edit.ts'
import { Checkbox, IconButton, NumberField, Select } from '../../../ui/index.ts'
import { addTask, removeTask, setTask } from '../dossier-edits.ts'
import css from '../dossier.module.css'
import { AddLine } from './AddLine.tsx'
import { WrittenLine } from './fields.tsx'

const supervision = ['none', 'remote', 'onsite'] as const
const unstated = 'unstated'

/** The graded tasks: what they weigh, when they are passed, and which outcomes they prove. */
export function TasksEditor({
  caseId,
  credential,
}: {
  readonly caseId: CaseId
  readonly credential: MicroCredential
}) {
  const { formatMessage } = useIntl()
  const { client, refusals, toasts, commands } = useApp()
  const record = useRecord()
  const tasks = [...credential.tasks].sort(byOrder)
  const outcomes = [...credential.outcomes].sort(byOrder)
  const set = (id: AssessmentTaskId, fields: Partial<TaskFields>) => record([setTask(caseId, id, fields)])

  const add = async (title: string) => {
    const made = await client.call('ids.make', { count: 1 })
    if (made.ok)
      return record([
        addTask(
          caseId,
          tasks,
          made.value[0] as AssessmentTaskId,
          title.replace(/\s+/g, ' ').trim().slice(0, 300),
        ),
      ])
    refusals.show(made.refusal)
    return false
  }
  const remove = async (task: AssessmentTask, number: number) => {
    if (!(await record([removeTask(caseId, task.id)]))) return
    toasts.say({
      text: formatMessage({ id: 'dossier.task.removed' }, { number }),
      undo: {
        label: formatMessage({ id: 'dossier.undo' }),
        command: 'edit.undo',
        run: () => void commands.run('edit.undo'),
      },
    })
  }
  const toggle = (task: AssessmentTask, outcomeId: (typeof task.outcomeIds)[number]) =>
    void set(task.id, {
      outcomeIds: task.outcomeIds.includes(outcomeId)
        ? task.outcomeIds.filter((id) => id !== outcomeId)
        : [...task.outcomeIds, outcomeId],
    })
  const sum =
    tasks.length > 0 && tasks.every((task) => task.weight !== null)
      ? Math.round(tasks.reduce((total, task) => total + (task.weight ?? 0), 0) * 100) / 100
      : null

  return (
    <div className={css.tasks}>
      {tasks.length === 0 && <p className={css.nothing}>{formatMessage({ id: 'dossier.task.none' })}</p>}
      <ol>
        {tasks.map((task, index) => {
          const number = index + 1
          return (
            <li
              key={task.id}
              className={css.task}
              aria-label={formatMessage({ id: 'dossier.task.number' }, { number })}
            >
              <span className={css.taskNumber}>{number}</span>
              <div className={css.taskFields}>
                <WrittenLine
                  className={css.taskTitle}
                  label={formatMessage({ id: 'dossier.task.title' })}
                  value={task.title}
                  onCommit={(title) => set(task.id, { title })}
                />
                <WrittenLine
                  label={formatMessage({ id: 'dossier.task.kind' })}
                  value={task.kind}
                  onCommit={(kind) => set(task.id, { kind })}
                />
                <NumberField
                  label={formatMessage({ id: 'dossier.task.weight' })}
                  end={formatMessage({ id: 'dossier.task.percent' })}
                  minValue={0}
                  maxValue={100}
                  value={task.weight}
                  onChange={(weight) => void set(task.id, { weight })}
                />
                <NumberField
                  label={formatMessage({ id: 'dossier.task.pass' })}
                  end={formatMessage({ id: 'dossier.task.percent' })}
                  minValue={0}
                  maxValue={100}
                  value={task.passMark}
                  onChange={(passMark) => void set(task.id, { passMark })}
                />
                <Select
                  label={formatMessage({ id: 'dossier.task.supervised' })}
                  items={[unstated, ...supervision].map((id) => ({
                    id,
                    label: formatMessage({
                      id: `dossier.task.supervised.${id as (typeof supervision)[number]}`,
                    }),
                  }))}
                  value={task.supervised ?? unstated}
                  onChange={(id) =>
                    void set(task.id, { supervised: supervision.find((known) => known === id) ?? null })
                  }
                />
                <Checkbox
                  isSelected={task.identityChecked}
                  onChange={(identityChecked) => void set(task.id, { identityChecked })}
                  className={css.flag ?? ''}
                >
                  {formatMessage({ id: 'dossier.task.identity' })}
                </Checkbox>
                <fieldset className={css.proves}>
                  <legend>{formatMessage({ id: 'dossier.task.proves' })}</legend>
                  {outcomes.length === 0 ? (
                    <span className={css.nothing}>{formatMessage({ id: 'dossier.task.provesNone' })}</span>
                  ) : (
                    outcomes.map((outcome, at) => (
                      <button
                        key={outcome.id}
                        type="button"
                        className={css.prove}
                        aria-pressed={task.outcomeIds.includes(outcome.id)}
                        title={outcome.text.en ?? outcome.text.fr}
                        onClick={() => toggle(task, outcome.id)}
                      >
                        {`K${at + 1}`}
                      </button>
                    ))
                  )}
                </fieldset>
              </div>
              <IconButton
                icon={X}
                label={formatMessage({ id: 'dossier.task.remove' }, { number })}
                onPress={() => void remove(task, number)}
              />
            </li>
          )
        })}
      </ol>
      {sum !== null && <p className={css.sum}>{formatMessage({ id: 'dossier.task.weights' }, { sum })}</p>}
      <AddLine
        label={formatMessage({ id: 'dossier.task.add' })}
        hint={formatMessage({ id: 'dossier.task.addHint' })}
        onAdd={add}
      />
    </div>
  )
}
