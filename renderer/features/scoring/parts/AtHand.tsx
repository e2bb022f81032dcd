import { useIntl } from 'react-intl'
import type { AssessmentTask } from '#domain/case/micro-credential.ts'
import { useSay } from '../../../intl/index.ts'
import type { AdvisoryFigures } from '../scoring-figures.ts'
import css from '../scoring.module.css'

/** The graded tasks of the credential: what a level for assessment can point at. */
export function TasksPanel({
  code,
  tasks,
}: {
  readonly code: string
  readonly tasks: readonly AssessmentTask[]
}) {
  const { formatNumber } = useIntl()
  const say = useSay()
  const share = (value: number | null) =>
    value === null ? '–' : formatNumber(value / 100, { style: 'percent', maximumFractionDigits: 2 })
  const rule = (task: AssessmentTask) => {
    const supervised = say(`scoring.task.${task.supervised ?? 'unknown'}`)
    return task.identityChecked ? `${supervised}; ${say('scoring.task.identity')}` : supervised
  }
  return (
    <section>
      <h3>{code === '' ? say('scoring.tasks') : say('scoring.tasksOf', { code })}</h3>
      {tasks.length === 0 ? (
        <p className={css.none}>{say('scoring.noTasks')}</p>
      ) : (
        <table className={css.tasks}>
          <thead>
            <tr>
              <th scope="col">{say('scoring.task')}</th>
              <th scope="col" className={css.figure}>
                {say('scoring.taskWeight')}
              </th>
              <th scope="col" className={css.figure}>
                {say('scoring.taskPass')}
              </th>
            </tr>
          </thead>
          <tbody>
            {tasks.map((task, index) => (
              <tr key={task.id}>
                <td>
                  {index + 1} {task.title}
                  <small>{rule(task)}</small>
                </td>
                <td className={css.figure}>{share(task.weight)}</td>
                <td className={css.figure}>{share(task.passMark)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** What the review adds up to so far; it never decides. */
export function TotalsPanel({ figures }: { readonly figures: AdvisoryFigures }) {
  const say = useSay()
  const none = say('scoring.none')
  return (
    <section>
      <h3>{say('scoring.soFar')}</h3>
      <dl className={css.totals}>
        <dt>{say('scoring.total')}</dt>
        <dd>{figures.total === null ? none : say('scoring.totalOf', { total: figures.total })}</dd>
        <dt>{say('scoring.gates')}</dt>
        <dd>{say('scoring.gatesOf', { met: figures.gatesMet, total: figures.gates })}</dd>
        {figures.coverage.map((one) => [
          <dt key={`${one.course} name`}>
            {say('scoring.coverage')}
            {figures.coverage.length > 1 && ` ${one.course}`}
          </dt>,
          <dd key={`${one.course} figure`}>
            {one.percent === null ? none : say('scoring.coverageOf', { percent: one.percent })}
          </dd>,
        ])}
      </dl>
      <p className={css.totalsNote}>
        {figures.total !== null &&
          figures.totalBasis < 100 &&
          `${say('scoring.totalBasis', { percent: figures.totalBasis })}. `}
        {say('scoring.neverDecides')}
      </p>
    </section>
  )
}
