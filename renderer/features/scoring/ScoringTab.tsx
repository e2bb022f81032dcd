import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { reviewDoc } from '#domain/act/doc-name.ts'
import type { CriterionId } from '#domain/ids.ts'
import type { Quote } from '#domain/review/outcome-match.ts'
import type { CriterionScore, ScoreFields } from '#domain/rubric/rubric.ts'
import { inLanguage, type Language } from '#domain/values.ts'
import { useApp, useCommittee } from '../../app/app-context.tsx'
import { useCommands } from '../../app/commands.ts'
import { StatusKeys } from '../../app/status-bar.tsx'
import { useRecord } from '../../app/use-edit.ts'
import { useSay } from '../../intl/index.ts'
import { Button, ConfirmDialog, cx, EmptyState } from '../../ui/index.ts'
import { CaseStatus, CaseToolbarEnd, useCaseView } from '../case-file/index.ts'
import { TasksPanel, TotalsPanel } from './parts/AtHand.tsx'
import { CriteriaList } from './parts/CriteriaList.tsx'
import { CriterionSheet } from './parts/CriterionSheet.tsx'
import { QuoteLine } from './parts/QuoteLine.tsx'
import { ReviewBand } from './parts/ReviewBand.tsx'
import { SubmitDialog } from './parts/SubmitDialog.tsx'
import { advisoryFigures } from './scoring-figures.ts'
import { criterionRows, firstOpen, neighbour, openCriteria, quotesAtHand, scoreSet } from './scoring-view.ts'
import css from './scoring.module.css'

/** The viewer's own review of one case, criterion by criterion, until it is submitted and taken as agreed. */
export function ScoringTab() {
  const say = useSay()
  const language: Language = useIntl().locale.startsWith('fr') ? 'fr' : 'en'
  const { client, toasts, refusals } = useApp()
  const { me } = useCommittee()
  const view = useCaseView()
  const record = useRecord()
  const why = useRef<HTMLTextAreaElement>(null)
  const sheet = useRef<HTMLElement>(null)
  const rows = criterionRows(view.rubric, view.mine.scores)
  const [chosen, choose] = useState<CriterionId | null>(() => firstOpen(rows))
  const [adding, setAdding] = useState(false)
  const [asking, ask] = useState<'submit' | 'agree' | null>(null)
  const row = rows.find((one) => one.criterion.id === chosen) ?? rows[0] ?? null
  const current = row?.criterion.id ?? null
  const open = openCriteria(rows)
  const { submittedAt } = view.mine
  const submitted = submittedAt !== null
  const mayAgree =
    submittedAt !== null &&
    !view.mine.changedSinceSubmit &&
    (view.agreed === null || view.agreed.at < submittedAt)

  const doc = reviewDoc(view.id, me.id)
  const write = (set: Partial<ScoreFields>) =>
    current === null
      ? Promise.resolve(false)
      : record([
          { doc, kind: 'score.set', body: { criterionId: current, set: scoreSet(row?.score ?? null, set) } },
        ])
  const setLevel = (level: CriterionScore['level']) => void write({ level })
  const go = (to: CriterionId) => {
    setAdding(false)
    choose(to)
    // In one column the list stands above the sheet.
    requestAnimationFrame(() => sheet.current?.scrollIntoView({ block: 'nearest' }))
  }
  const step = (by: 1 | -1) => {
    const next = current === null ? null : neighbour(rows, current, by)
    if (next !== null) go(next.criterion.id)
  }
  const mayBeNa = row?.criterion.mayBeNotApplicable === true
  const scored = row !== null && row.score !== null

  const writeWhy = () => {
    const text = why.current
    text?.focus()
    text?.setSelectionRange(text.value.length, text.value.length)
  }

  useCommands([
    { id: 'scoring.level0', label: 'scoring.command.level0', keys: ['0'], run: () => setLevel(0) },
    { id: 'scoring.level1', label: 'scoring.command.level1', keys: ['1'], run: () => setLevel(1) },
    { id: 'scoring.level2', label: 'scoring.command.level2', keys: ['2'], run: () => setLevel(2) },
    { id: 'scoring.level3', label: 'scoring.command.level3', keys: ['3'], run: () => setLevel(3) },
    {
      id: 'scoring.na',
      label: 'scoring.command.na',
      keys: ['n'],
      run: () => setLevel(null),
      when: () => mayBeNa,
    },
    { id: 'scoring.why', label: 'scoring.command.why', keys: ['r'], run: writeWhy },
    {
      id: 'scoring.quote',
      label: 'scoring.command.quote',
      keys: ['e'],
      run: () => setAdding(true),
      when: () => scored,
    },
    { id: 'scoring.next', label: 'scoring.command.next', keys: ['j'], run: () => step(1) },
    { id: 'scoring.back', label: 'scoring.command.back', keys: ['k'], run: () => step(-1) },
    { id: 'scoring.submit', label: 'scoring.command.submit', run: () => ask('submit') },
  ])

  if (row === null || current === null)
    return <EmptyState title={say('scoring.noCriteria')}>{say('scoring.noCriteriaBody')}</EmptyState>

  const submit = async (reason: string) => {
    ask(null)
    const reply = await client.call('review.submit', { caseId: view.id, reason })
    if (reply.ok) toasts.say({ text: say('scoring.submitted') })
    else refusals.show(reply.refusal)
  }
  const agree = async () => {
    const reply = await client.call('review.agree', { caseId: view.id })
    if (reply.ok) toasts.say({ text: say('scoring.agreed') })
    else refusals.show(reply.refusal)
  }
  const keep = (quotes: readonly Quote[]) => write({ evidence: [...quotes] })
  const atHand = quotesAtHand(view.mine.matches, view.mine.scores, current)

  return (
    <div className={css.tab}>
      <CaseToolbarEnd>
        <span className={cx('muted nowrap', css.toGo)}>{say('scoring.toGo', { count: open.length })}</span>
        {mayAgree ? (
          <Button kind="main" onPress={() => ask('agree')}>
            {say('scoring.agree')}
          </Button>
        ) : (
          (!submitted || view.mine.changedSinceSubmit) && (
            <Button kind={open.length === 0 ? 'main' : 'plain'} onPress={() => ask('submit')}>
              {say(submitted ? 'scoring.submitAgain' : 'scoring.submit')}
            </Button>
          )
        )}
      </CaseToolbarEnd>
      <CaseStatus>
        <StatusKeys
          commands={[
            {
              commands: ['scoring.level0', 'scoring.level1', 'scoring.level2', 'scoring.level3'],
              label: 'keys.level',
            },
            { commands: ['scoring.why'], label: 'keys.reason' },
            { commands: ['scoring.quote'], label: 'keys.evidence' },
            { commands: ['scoring.next', 'scoring.back'], label: 'keys.criterion' },
          ]}
        />
      </CaseStatus>
      <ReviewBand view={view} />
      <div className={css.columns}>
        <CriteriaList rows={rows} current={current} language={language} onChoose={go} />
        <CriterionSheet
          key={current}
          row={row}
          total={rows.length}
          before={neighbour(rows, current, -1)}
          after={neighbour(rows, current, 1)}
          documents={view.documents}
          language={language}
          adding={adding}
          allDone={open.length === 0}
          why={why}
          sheet={sheet}
          onLevel={setLevel}
          onClear={() => void record([{ doc, kind: 'score.removed', body: { criterionId: current } }])}
          onRationale={(rationale) => write({ rationale })}
          onEvidence={keep}
          onAdding={setAdding}
        />
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the keyboard */}
        <aside className={css.hand} aria-label={say('scoring.atHand')} tabIndex={0}>
          <TasksPanel code={view.credential.code} tasks={view.credential.tasks} />
          <TotalsPanel figures={advisoryFigures(view)} />
          <section>
            <h3>{say('scoring.yourQuotes')}</h3>
            {atHand.length === 0 ? (
              <p className={css.none}>{say('scoring.noOtherQuotes')}</p>
            ) : (
              <div className={css.quotes}>
                {atHand.slice(0, 12).map((quote, at) => (
                  <QuoteLine
                    key={`${at} ${quote.text}`}
                    quote={quote}
                    documents={view.documents}
                    end={
                      scored && (
                        <Button
                          kind="quiet"
                          icon={Plus}
                          aria-label={say('scoring.useQuote', { text: quote.text.slice(0, 60) })}
                          onPress={() => void keep([...(row.score?.evidence ?? []), quote])}
                        >
                          {say('scoring.use')}
                        </Button>
                      )
                    }
                  />
                ))}
              </div>
            )}
          </section>
        </aside>
      </div>
      {asking === 'submit' && (
        <SubmitDialog
          title={inLanguage(view.fields.title, language)}
          again={submitted}
          open={open}
          language={language}
          onClose={() => ask(null)}
          onGoTo={(to) => {
            ask(null)
            go(to)
          }}
          onSubmit={(reason) => void submit(reason)}
        />
      )}
      <ConfirmDialog
        title={say('scoring.agreeTitle')}
        stay={say('scoring.agreeNot')}
        deed={say('scoring.agree')}
        isOpen={asking === 'agree'}
        onClose={() => ask(null)}
        onConfirm={() => void agree()}
      >
        <p>
          {say('scoring.agreeBody', { matches: view.mine.matches.length, scores: view.mine.scores.length })}
        </p>
      </ConfirmDialog>
    </div>
  )
}
