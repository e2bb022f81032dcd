import { useMemo, useRef, type ReactNode } from 'react'
import { ListFilter, Lock, Users } from 'lucide-react'
import { useIntl } from 'react-intl'
import type { CaseView, Target } from '#contract/views.ts'
import { byOrder } from '#domain/outcome/by-order.ts'
import type { DocumentId, MemberId } from '#domain/ids.ts'
import { inLanguage, type Language } from '#domain/values.ts'
import { StatusKeys } from '../../app/status-bar.tsx'
import { Button, Chip, SegmentedControl, VisuallyHidden } from '../../ui/index.ts'
import { CaseStatus, CaseToolbarEnd } from '../case-file/index.ts'
import css from './compare.module.css'
import panel from './parts/inspector.module.css'
import lists from './parts/lists.module.css'
import { CoverageResult } from './parts/CoverageResult.tsx'
import { MatchFoot } from './parts/MatchFoot.tsx'
import { MatchInspector } from './parts/MatchInspector.tsx'
import { MatchMatrix } from './parts/MatchMatrix.tsx'
import { OutcomeLists } from './parts/OutcomeLists.tsx'
import { useComparison } from './use-comparison.ts'

export interface ComparisonProps {
  readonly view: CaseView
  readonly target: Target
  readonly me: MemberId
  readonly language: Language
  readonly onOpen: (documentId: DocumentId) => void
  /** Chooses between several courses, where the case has them. */
  readonly targetChoice: ReactNode
}

const bold = (text: ReactNode) => <b key="b">{text}</b>

/** Course and credential side by side: every judgement changes the figures above at once. */
export function Comparison({ view, target, me, language, onOpen, targetChoice }: ComparisonProps) {
  const { formatMessage } = useIntl()
  const inspector = useRef<HTMLElement>(null)
  const at = useComparison(view, target, me, language, () => inspector.current?.scrollTo({ top: 0 }))
  const { basis, rows, found, selection, course, credential, match, moves, unmatchedOnly, mode, select } = at
  const tasks = useMemo(() => [...view.credential.tasks].sort(byOrder), [view])
  const name = `${target.course.subject} ${target.course.number}`
  const provider = view.credential.provider
  const credentialTitle = inLanguage(view.credential.title, language)
  const credentialName =
    view.credential.code === ''
      ? credentialTitle
      : view.credential.version === ''
        ? view.credential.code
        : formatMessage(
            { id: 'compare.heads.version' },
            { code: view.credential.code, version: view.credential.version },
          )

  return (
    <div className={css.screen}>
      <CaseToolbarEnd>
        {basis.kind === 'agreed' ? (
          <Chip icon={Users}>{formatMessage({ id: 'compare.agreed' })}</Chip>
        ) : (
          view.assessorIds.length > 1 && (
            <Chip kind="sealed" icon={Lock}>
              {formatMessage({ id: 'compare.sealed' })}
            </Chip>
          )
        )}
        <SegmentedControl
          label={formatMessage({ id: 'compare.view' })}
          value={mode}
          onChange={at.setMode}
          segments={[
            { id: 'ribbons', label: formatMessage({ id: 'compare.view.ribbons' }) },
            { id: 'matrix', label: formatMessage({ id: 'compare.view.matrix' }) },
          ]}
        />
      </CaseToolbarEnd>
      <CaseStatus>
        <StatusKeys
          commands={[
            { commands: ['compare.next', 'compare.previous'], label: 'keys.outcome' },
            { commands: ['compare.candidatePrevious', 'compare.candidateNext'], label: 'keys.candidate' },
            { commands: ['compare.none', 'compare.partial', 'compare.full'], label: 'keys.strength' },
            { commands: ['compare.evidence'], label: 'keys.evidence' },
          ]}
        />
      </CaseStatus>
      <section className={css.work} aria-label={formatMessage({ id: 'compare.region' })}>
        <CoverageResult
          found={found}
          course={rows.course}
          name={name}
          institution={target.institution}
          basis={basis.kind}
          onGap={(id) => select({ kind: 'course', id }, true)}
        />
        {basis.matches.length === 0 && basis.editable && (
          <div className={css.readFirst}>
            <p>{formatMessage({ id: 'compare.readFirst' })}</p>
          </div>
        )}
        {mode === 'ribbons' ? (
          <OutcomeLists
            heads={
              <div className={lists.heads}>
                <span className={lists.head}>
                  {formatMessage(
                    { id: 'compare.heads.course' },
                    {
                      b: bold,
                      institution: inLanguage(target.institution.name, language),
                      course: `${name} ${target.course.title}`,
                    },
                  )}
                  {targetChoice}
                </span>
                <Button
                  kind="quiet"
                  icon={ListFilter}
                  command="compare.unmatched"
                  aria-pressed={unmatchedOnly}
                  className={lists.filter ?? ''}
                >
                  {formatMessage({ id: unmatchedOnly ? 'compare.filter.unmatched' : 'compare.filter.all' })}
                </Button>
                <span className={lists.head}>
                  {formatMessage(
                    { id: 'compare.heads.credential' },
                    { b: bold, provider, credential: credentialName },
                  )}
                </span>
              </div>
            }
            rows={rows}
            selection={selection}
            unmatchedOnly={unmatchedOnly}
            moves={moves}
            editable={basis.editable}
            labels={{
              course: formatMessage({ id: 'compare.list.course' }, { course: name }),
              credential: formatMessage({ id: 'compare.list.credential' }, { credential: credentialName }),
            }}
            onMove={(move) =>
              select(move, move.kind !== 'course' && move.kind !== 'credential' && move.kind !== 'pair')
            }
            onLink={at.link}
          />
        ) : (
          <MatchMatrix
            rows={rows}
            selection={selection}
            unmatchedOnly={unmatchedOnly}
            moves={moves}
            onMove={(move) => select(move)}
          />
        )}
      </section>
      <aside
        ref={inspector}
        className={panel.inspector}
        aria-label={formatMessage({ id: 'compare.inspector' })}
      >
        {course !== undefined && credential !== undefined ? (
          <MatchInspector
            course={course}
            credential={credential}
            match={match}
            tasks={tasks}
            documents={view.documents}
            institution={target.institution}
            editable={basis.editable}
            editing={at.editing}
            onEdit={at.edit}
            onJudge={at.setStrength}
            onDescribe={at.setFields}
            onRemove={at.remove}
            onOpen={onOpen}
            foot={
              <MatchFoot
                view={view}
                pair={{ courseOutcomeId: course.id, credentialOutcomeId: credential.id }}
                isJudged={match !== null}
              />
            }
          />
        ) : (
          course !== undefined && (
            <section>
              <div className={panel.top}>
                <h2 className={panel.pairTitle}>
                  {formatMessage({ id: 'compare.outcome' }, { course: course.label })}
                </h2>
              </div>
              <p className={panel.outcomeText} lang={course.lang}>
                {course.text}
              </p>
              <p className={panel.hint}>{formatMessage({ id: 'compare.choose' })}</p>
            </section>
          )
        )}
      </aside>
      <VisuallyHidden>
        <output>{at.said}</output>
      </VisuallyHidden>
    </div>
  )
}
