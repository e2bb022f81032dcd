import { CircleAlert, TriangleAlert } from 'lucide-react'
import type { ImportProblem } from '#domain/library/import-plan.ts'
import { useFileDetail, useSay } from '../../../intl/index.ts'
import { cx, Icon } from '../../../ui/index.ts'
import css from '../import.module.css'

/** What is wrong in the file, each with its row and column as the person's own program counts them. */
export function ImportProblems({ problems }: { readonly problems: readonly ImportProblem[] }) {
  const say = useSay()
  const detailOf = useFileDetail()
  return (
    <section className={css.problems} aria-labelledby="import-problems">
      <h3 id="import-problems">{say('import.problems', { count: problems.length })}</h3>
      {problems.length > 0 && (
        <ul>
          {problems.map((problem, index) => {
            const column =
              problem.column === null ? '' : say('import.problem.column', { column: problem.column })
            const detail = problem.detail === '' ? null : detailOf(problem.detail)
            const where =
              problem.row === null && problem.column === null
                ? say('import.problem.file')
                : say('import.problem.where', {
                    row: problem.row ?? 0,
                    both: problem.row !== null && column !== '' ? 'yes' : 'no',
                    column,
                  })
            return (
              <li key={index}>
                <Icon
                  of={problem.grave ? CircleAlert : TriangleAlert}
                  size={14}
                  className={cx(problem.grave ? css.grave : css.mild)}
                />
                <p>
                  <span className="strong">{where}.</span> {say(`import.problem.${problem.problem}`)}
                  {detail !== null && problem.problem !== 'no-text' && (
                    <span className="muted"> {detail}</span>
                  )}
                </p>
                <span className="small muted">
                  {say(problem.grave ? 'import.problem.leftOut' : 'import.problem.kept')}
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
