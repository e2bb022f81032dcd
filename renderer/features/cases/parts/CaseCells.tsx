import { memo } from 'react'
import { CircleAlert, GitFork } from 'lucide-react'
import { useIntl } from 'react-intl'
import type { Member } from '#domain/committee/member.ts'
import { initialsOf } from '../../../app/initials.ts'
import { dayText } from '../../../app/moment.ts'
import { useSay } from '../../../intl/index.ts'
import { CoverageBar, cx, Icon, StageSign } from '../../../ui/index.ts'
import css from '../cases.module.css'
import type { CaseRow } from '../cases-view.ts'

/** The cells of one case. */
export const CaseCells = memo(function CaseCells({
  row,
  members,
}: {
  readonly row: CaseRow
  readonly members: readonly Member[]
}) {
  const say = useSay()
  const intl = useIntl()
  const { summary } = row
  const { coverage, target } = summary
  return (
    <>
      <div role="gridcell" aria-colindex={1} className={css.title}>
        <span className={css.line}>
          <span lang={row.titleLang} className={css.name} title={row.title}>
            {row.title === '' ? say('cases.untitled') : row.title}
          </span>
          {summary.contested > 0 && (
            <span className={css.contested}>
              <Icon of={GitFork} size={14} />
              {say('cases.contested', { count: summary.contested })}
            </span>
          )}
        </span>
        <span className={css.second}>
          {row.number === '' ? say('cases.noNumber') : row.number}
          {row.provider !== '' && <span className={css.by}> · {row.provider}</span>}
        </span>
      </div>
      <div role="gridcell" aria-colindex={2} className={css.provider}>
        {row.provider}
      </div>
      <div role="gridcell" aria-colindex={3} className={css.course}>
        {target === null ? (
          <span className="muted">{say('cases.noCourse')}</span>
        ) : (
          <>
            <span className="muted">{target.institutionCode}</span> {target.course}
          </>
        )}
      </div>
      <div role="gridcell" aria-colindex={4} className={css.coverage}>
        {coverage === null ? (
          <span className="muted">{say('cases.notCompared')}</span>
        ) : (
          <span className={css.figure}>
            <CoverageBar
              full={coverage.full}
              partial={coverage.partial}
              claimed={coverage.claimed}
              threshold={coverage.threshold}
              label={say('cases.coverageWords', {
                proven: coverage.proven,
                threshold: coverage.threshold,
              })}
            />
            <span className={css.percent} aria-hidden>
              {say('cases.percent', { percent: coverage.proven })}
            </span>
          </span>
        )}
      </div>
      <div role="gridcell" aria-colindex={5} className={css.stage}>
        <StageSign stage={summary.stage} />
      </div>
      <div role="gridcell" aria-colindex={6} className={css.assessors}>
        {summary.assessorIds.length === 0 ? (
          <span className="muted">{say('cases.noAssessors')}</span>
        ) : (
          summary.assessorIds.map((id) => {
            const name = members.find((member) => member.id === id)?.name ?? ''
            return (
              <abbr key={id} title={name} aria-label={name} className={css.initials}>
                {initialsOf(name)}
              </abbr>
            )
          })
        )}
      </div>
      <div role="gridcell" aria-colindex={7} className={cx(css.due, row.daysLate > 0 && css.late)}>
        {summary.dueAt === null ? (
          <span className="muted">{say('cases.noDue')}</span>
        ) : row.daysLate > 0 ? (
          <>
            <Icon of={CircleAlert} size={14} />
            {say('cases.late', { days: row.daysLate })}
          </>
        ) : (
          dayText(summary.dueAt, intl, { room: 'narrow' })
        )}
      </div>
    </>
  )
})
