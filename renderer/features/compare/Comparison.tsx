import { useMemo, useRef, useState } from 'react'
import { ListFilter, Lock, Users } from 'lucide-react'
import { useIntl } from 'react-intl'
import type { CaseView, Target } from '#contract/views.ts'
import { byOrder } from '#domain/outcome/by-order.ts'
import { coverage } from '#domain/review/coverage.ts'
import type { MatchFields, Strength } from '#domain/review/outcome-match.ts'
import type { DocumentId, MemberId, OutcomeId } from '#domain/ids.ts'
import { inLanguage, type Language } from '#domain/values.ts'
import { useApp } from '../../app/app-context.tsx'
import { useCommands } from '../../app/commands.ts'
import { hrefOf } from '../../app/route.ts'
import { StatusKeys } from '../../app/status-bar.tsx'
import { useRecord } from '../../app/use-edit.ts'
import { Button, Chip, SegmentedControl, VisuallyHidden } from '../../ui/index.ts'
import { CaseStatus, CaseToolbarEnd } from '../case-file/index.ts'
import { describe, judge, removeMatch, type Pair } from './compare-edits.ts'
import { moved, nothingSelected, settled, type Move, type Selection } from './compare-moves.ts'
import { basisOf, compareRows, matchOf } from './compare-rows.ts'
import css from './compare.module.css'
import panel from './parts/inspector.module.css'
import lists from './parts/lists.module.css'
import { CoverageResult } from './parts/CoverageResult.tsx'
import { MatchInspector, type EvidenceSide } from './parts/MatchInspector.tsx'
import { MatchMatrix } from './parts/MatchMatrix.tsx'
import { OutcomeLists } from './parts/OutcomeLists.tsx'

export interface ComparisonProps {
  readonly view: CaseView
  readonly target: Target
  readonly me: MemberId
  readonly language: Language
  readonly onOpen: (documentId: DocumentId) => void
  /** Chooses between several courses, where the case has them. */
  readonly targetChoice: React.ReactNode
}

/** Course and credential side by side: every judgement changes the figures above at once. */
export function Comparison({ view, target, me, language, onOpen, targetChoice }: ComparisonProps) {
  const { formatMessage, formatDate } = useIntl()
  const { toasts, commands } = useApp()
  const record = useRecord()
  const [chosen, setChosen] = useState<Selection>(nothingSelected)
  const [moves, setMoves] = useState(0)
  const [said, setSaid] = useState('')
  const [unmatchedOnly, setUnmatchedOnly] = useState(false)
  const [mode, setMode] = useState<'ribbons' | 'matrix'>('ribbons')
  const [editing, setEditing] = useState<EvidenceSide | null>(null)
  const inspector = useRef<HTMLElement>(null)

  const basis = useMemo(() => basisOf(view), [view])
  const rows = useMemo(() => compareRows(view, target, basis, language), [view, target, basis, language])
  const found = useMemo(
    () =>
      coverage(
        rows.course.map((row) => row.outcome),
        basis.matches,
        target.institution,
      ),
    [rows, basis, target],
  )
  const selection = settled(chosen, rows)
  const course = rows.course.find((row) => row.id === selection.courseId)
  const credential = rows.credential.find((row) => row.id === selection.credentialId)
  const match = matchOf(rows, selection.courseId, selection.credentialId)?.match ?? null
  const pair: Pair | null =
    course !== undefined && credential !== undefined
      ? { courseOutcomeId: course.id, credentialOutcomeId: credential.id }
      : null
  const by = { caseId: view.id, memberId: me }
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

  const select = (move: Move, byKey = false) => {
    const next = moved(selection, move, rows, unmatchedOnly)
    setChosen(next)
    setEditing(null)
    if (byKey) setMoves((count) => count + 1)
    if (byKey && move.kind === 'candidate') {
      const row = rows.credential.find((one) => one.id === next.credentialId)
      const sign = matchOf(rows, next.courseId, next.credentialId)?.sign ?? 'other'
      if (row !== undefined)
        setSaid(
          formatMessage(
            { id: 'compare.candidate' },
            {
              label: row.label,
              text: row.text,
              state: formatMessage({ id: 'compare.matrix.word' }, { sign }),
            },
          ),
        )
    }
  }
  const setStrength = (strength: Strength) => {
    if (pair === null) return setSaid(formatMessage({ id: 'compare.needPair' }))
    void record(judge(by, pair, match, strength))
  }
  const setFields = (set: Partial<Omit<MatchFields, 'strength'>>) =>
    pair === null ? Promise.resolve(false) : record(describe(by, pair, match, set))
  const undo = () => ({
    label: formatMessage({ id: 'compare.undo' }),
    command: 'edit.undo',
    run: () => void commands.run('edit.undo'),
  })
  const remove = () => {
    if (pair === null || match === null || course === undefined || credential === undefined) return
    const text = formatMessage(
      { id: 'compare.removed' },
      { course: course.label, credential: credential.label },
    )
    void record(removeMatch(by, pair)).then((done) => done && toasts.say({ text, undo: undo() }))
  }
  const link = (courseId: OutcomeId, credentialId: OutcomeId) => {
    setChosen({ courseId, credentialId, side: 'credential' })
    setEditing(null)
    if (matchOf(rows, courseId, credentialId) !== null) return
    const label = (list: typeof rows.course, id: OutcomeId) => list.find((row) => row.id === id)?.label ?? ''
    const text = formatMessage(
      { id: 'compare.linked' },
      { course: label(rows.course, courseId), credential: label(rows.credential, credentialId) },
    )
    void record(
      judge(by, { courseOutcomeId: courseId, credentialOutcomeId: credentialId }, null, 'partial'),
    ).then((done) => done && toasts.say({ text, undo: undo() }))
  }
  const quote = () => {
    if (pair === null) return setSaid(formatMessage({ id: 'compare.needPair' }))
    setEditing(match !== null && match.courseQuote !== null ? 'credential' : 'course')
    inspector.current?.scrollTo({ top: 0 })
  }

  const edits = () => basis.editable
  useCommands([
    {
      id: 'compare.next',
      label: 'compare.command.next',
      keys: ['j'],
      run: () => select({ kind: 'step', by: 1 }, true),
    },
    {
      id: 'compare.previous',
      label: 'compare.command.previous',
      keys: ['k'],
      run: () => select({ kind: 'step', by: -1 }, true),
    },
    {
      id: 'compare.candidateNext',
      label: 'compare.command.candidateNext',
      keys: ['l'],
      run: () => select({ kind: 'candidate', by: 1 }, true),
    },
    {
      id: 'compare.candidatePrevious',
      label: 'compare.command.candidatePrevious',
      keys: ['h'],
      run: () => select({ kind: 'candidate', by: -1 }, true),
    },
    {
      id: 'compare.none',
      label: 'compare.command.none',
      keys: ['0'],
      when: edits,
      run: () => setStrength('none'),
    },
    {
      id: 'compare.partial',
      label: 'compare.command.partial',
      keys: ['1'],
      when: edits,
      run: () => setStrength('partial'),
    },
    {
      id: 'compare.full',
      label: 'compare.command.full',
      keys: ['2'],
      when: edits,
      run: () => setStrength('full'),
    },
    {
      id: 'compare.remove',
      label: 'compare.command.remove',
      keys: ['x'],
      when: () => basis.editable && match !== null,
      run: remove,
    },
    { id: 'compare.evidence', label: 'compare.command.evidence', keys: ['e'], when: edits, run: quote },
    {
      id: 'compare.unmatched',
      label: 'compare.command.unmatched',
      keys: ['u'],
      run: () => setUnmatchedOnly((only) => !only),
    },
    {
      id: 'compare.matrix',
      label: 'compare.command.matrix',
      keys: ['m'],
      run: () => setMode((now) => (now === 'ribbons' ? 'matrix' : 'ribbons')),
    },
  ])

  const when = (at: string) => formatDate(at, { dateStyle: 'long', timeStyle: 'short' })
  const foot =
    view.agreed !== null ? (
      <span>{formatMessage({ id: 'compare.foot.agreed' }, { when: when(view.agreed.at) })}</span>
    ) : (
      <span>
        {view.mine.submittedAt !== null
          ? formatMessage({ id: 'compare.foot.submitted' }, { when: when(view.mine.submittedAt) })
          : match !== null && formatMessage({ id: 'compare.foot.mineNoTime' })}
      </span>
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
          onChange={setMode}
          segments={[
            { id: 'ribbons', label: formatMessage({ id: 'compare.view.ribbons' }) },
            { id: 'matrix', label: formatMessage({ id: 'compare.view.matrix' }) },
          ]}
        />
      </CaseToolbarEnd>
      <CaseStatus>
        <StatusKeys
          commands={[
            'compare.next',
            'compare.candidateNext',
            'compare.partial',
            'compare.full',
            'compare.evidence',
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
                      b: (text) => <b key="b">{text}</b>,
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
                    { b: (text) => <b key="b">{text}</b>, provider, credential: credentialName },
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
            onLink={link}
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
            editing={editing}
            onEdit={setEditing}
            onJudge={setStrength}
            onDescribe={setFields}
            onRemove={remove}
            onOpen={onOpen}
            foot={
              <>
                {foot}
                <a className="push" href={hrefOf({ screen: 'case', caseId: view.id, tab: 'history' })}>
                  {formatMessage({ id: 'caseFile.tab.history' })}
                </a>
              </>
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
        <span role="status">{said}</span>
      </VisuallyHidden>
    </div>
  )
}
