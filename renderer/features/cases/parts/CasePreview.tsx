import { useEffect, useState } from 'react'
import { Lock } from 'lucide-react'
import { useIntl } from 'react-intl'
import type { CaseView, CommitteeView } from '#contract/views.ts'
import type { Stage } from '#domain/case/case-file.ts'
import { useApp, useAppState } from '../../../app/app-context.tsx'
import { dayText } from '../../../app/moment.ts'
import { useSay } from '../../../intl/index.ts'
import { Button, CoverageBar, cx, Facts, Icon, Mark, Panel } from '../../../ui/index.ts'
import { navigate, type CaseTab } from '../../../app/route.ts'
import css from '../cases.module.css'
import type { CaseRow } from '../cases-view.ts'

/** The five steps that every case takes; a case stands in one, or is through. */
const steps: readonly (readonly Stage[])[] = [
  ['intake', 'incomplete', 'ready'],
  ['assigned', 'in_review'],
  ['reconciling'],
  ['to_committee'],
  ['decided', 'conditional', 'signed', 'published', 'in_force', 'review_due', 'expired', 'appealed'],
]
const lookAfter = 120

/** Where the chosen case stands. The row's own figures are there at once; the rest follows when one stays on it. */
export function CasePreview({
  row,
  committee,
}: {
  readonly row: CaseRow
  readonly committee: CommitteeView
}) {
  const say = useSay()
  const intl = useIntl()
  const { client } = useApp()
  const { preferences } = useAppState()
  const [view, setView] = useState<CaseView | null>(null)
  const { summary } = row
  useEffect(() => {
    let gone = false
    // Holding J down must not ask for every case that passes by.
    const look = async () => {
      const reply = await client.call('case.get', { caseId: summary.id })
      if (!gone && reply.ok) setView(reply.value)
    }
    const timer = setTimeout(() => void look(), lookAfter)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [client, summary])

  const go = (tab: CaseTab) => () => navigate({ screen: 'case', caseId: summary.id, tab })
  const target = view?.targets[0]
  const courseTitle =
    target === undefined
      ? ''
      : `${target.course.title}${target.course.credits === null ? '' : ` (${intl.formatNumber(target.course.credits)})`}`
  const step = steps.findIndex((stages) => stages.includes(summary.stage))
  const done = step === steps.length - 1
  const { coverage } = summary
  const dates = [
    row.number === '' ? say('cases.noNumber') : row.number,
    summary.receivedAt === null
      ? null
      : say('cases.preview.received', { date: dayText(summary.receivedAt, intl) }),
  ]
  return (
    <div className={css.preview}>
      <Panel>
        <p className="small muted">{dates.filter((part) => part !== null).join(' · ')}</p>
        <h2 className={css.previewTitle} lang={row.titleLang}>
          {row.title === '' ? say('cases.untitled') : row.title}
        </h2>
        <p>
          {row.provider}
          {summary.target !== null &&
            `${row.provider === '' ? '' : ', '}${say('cases.preview.for', { course: [row.course, courseTitle].filter(Boolean).join(' ') })}`}
        </p>
        <div className={css.acts}>
          <Button kind="main" command="cases.open" onPress={go('dossier')}>
            {say('cases.preview.open')}
          </Button>
          <Button command="cases.compare" onPress={go('compare')}>
            {say('cases.preview.compare')}
          </Button>
          <Button command="cases.score" onPress={go('score')}>
            {say('cases.preview.score')}
          </Button>
        </div>
      </Panel>
      <Panel title={say('cases.preview.stage')}>
        {step !== -1 && (
          <ol className={css.steps} aria-hidden>
            {steps.map((stages, index) => (
              <li
                key={stages[0]}
                className={cx(index < step || done ? css.past : index === step && css.now)}
              />
            ))}
          </ol>
        )}
        <p className={css.stageLine}>
          <span className="strong">{say(`ui.stage.${summary.stage}`)}</span>
          <span className={cx('small', row.daysLate > 0 ? css.late : 'muted')}>
            {row.daysLate > 0
              ? say('cases.late', { days: row.daysLate })
              : summary.dueAt === null
                ? say('cases.preview.noDue')
                : say('cases.preview.due', { date: dayText(summary.dueAt, intl) })}
          </span>
        </p>
      </Panel>
      <Panel
        title={
          summary.target === null
            ? say('cases.column.coverage')
            : say(coverage?.basis === 'agreed' ? 'cases.preview.agreed' : 'cases.preview.mine', {
                course: summary.target.course,
              })
        }
      >
        {coverage === null ? (
          <p className="muted">{say('cases.preview.notCompared')}</p>
        ) : (
          <>
            <p className={css.big}>
              <span>{say('cases.percent', { percent: coverage.proven })}</span>{' '}
              {say('cases.preview.proven', {
                code: summary.target?.institutionCode ?? '',
                threshold: coverage.threshold,
              })}
            </p>
            <CoverageBar size="panel" {...coverage} className={css.panelBar ?? ''} />
            <p className={css.legend}>
              <span>
                <Mark strength="full" />
                {say('cases.preview.full', { percent: coverage.full })}
              </span>
              <span>
                <Mark strength="partial" />
                {say('cases.preview.partial', { percent: coverage.partial })}
              </span>
              <span>
                <Mark strength="claimed" />
                {say('cases.preview.claimed', { percent: coverage.claimed })}
              </span>
            </p>
          </>
        )}
        {view !== null && <PreviewFacts view={view} />}
      </Panel>
      <Panel title={say('cases.preview.reviews')}>
        {summary.assessorIds.length === 0 ? (
          <p className="muted">{say('cases.preview.noAssessors')}</p>
        ) : (
          <>
            <Facts
              className={css.people ?? ''}
              facts={summary.assessorIds.map((id) => {
                const name = committee.members.find((member) => member.id === id)?.name ?? ''
                const mine = id === committee.me.id
                const submitted = mine
                  ? (view?.mine.submittedAt ?? null) !== null
                  : view?.submissions.some((one) => one.memberId === id) === true
                const begun =
                  mine && view !== null && (view.mine.matches.length > 0 || view.mine.scores.length > 0)
                return {
                  label: mine ? say('cases.preview.you', { name }) : name,
                  value:
                    view === null
                      ? ''
                      : say(
                          submitted
                            ? 'cases.preview.submitted'
                            : begun
                              ? 'cases.preview.draft'
                              : 'cases.preview.assigned',
                        ),
                }
              })}
            />
            {view !== null && summary.assessorIds.length > 1 && view.submissions.length === 0 && (
              <p className={css.sealed}>
                <Icon of={Lock} size={14} />
                {say('cases.preview.sealed')}
              </p>
            )}
          </>
        )}
      </Panel>
      {summary.decision !== null && (
        <Panel title={say('cases.preview.decision')}>
          <p className="serif" lang={preferences.language}>
            {summary.decision}
          </p>
        </Panel>
      )}
    </div>
  )
}

function PreviewFacts({ view }: { readonly view: CaseView }) {
  const say = useSay()
  const intl = useIntl()
  const target = view.targets[0]
  const stated = view.credential.totalLearningHours
  const asked = target?.course.totalHours ?? null
  return (
    <Facts
      className={css.facts ?? ''}
      facts={[
        { label: say('cases.preview.outcomes'), value: intl.formatNumber(view.credential.outcomes.length) },
        ...(target === undefined
          ? []
          : [
              {
                label: say('cases.preview.courseOutcomes'),
                value: intl.formatNumber(target.course.outcomes.length),
              },
            ]),
        {
          label: say('cases.preview.hours'),
          value:
            stated === null
              ? say('cases.preview.unknown')
              : asked === null
                ? intl.formatNumber(stated)
                : say('cases.preview.hoursOf', { hours: stated, asked }),
        },
        { label: say('cases.preview.documents'), value: intl.formatNumber(view.documents.length) },
      ]}
    />
  )
}
