import { useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { caseDoc } from '#domain/act/doc-name.ts'
import type { Condition, DecisionDraft } from '#domain/decision/decision.ts'
import { monthInWords } from '#domain/decision/paper-format.ts'
import type { Paper } from '#domain/decision/paper.ts'
import type { ReadinessKey } from '#domain/decision/readiness.ts'
import type { ConditionId, DecisionId } from '#domain/ids.ts'
import type { Language } from '#domain/values.ts'
import type { FileGrant } from '#contract/views.ts'
import { useApp, useCommittee } from '../../app/app-context.tsx'
import { useCommands } from '../../app/commands.ts'
import { StatusKeys } from '../../app/status-bar.tsx'
import { navigate } from '../../app/route.ts'
import { useRecord } from '../../app/use-edit.ts'
import { useSay } from '../../intl/index.ts'
import { Button, ConfirmDialog, cx } from '../../ui/index.ts'
import { CaseStatus, CaseToolbarEnd, useCaseView } from '../case-file/index.ts'
import { decisionFacts, placeOf } from './decision-facts.ts'
import { DecisionForm } from './parts/DecisionForm.tsx'
import { ExportDialog } from './parts/ExportDialog.tsx'
import { ProposalPanel } from './parts/Proposal.tsx'
import { ReadinessPanel } from './parts/Readiness.tsx'
import { RecordedDecision } from './parts/RecordedDecision.tsx'
import css from './decision.module.css'

/** The decision form and what was decided: the figures propose, people decide, the carried motion makes it so. */
export function DecisionTab() {
  const say = useSay()
  const { locale } = useIntl()
  const language: Language = locale.startsWith('fr') ? 'fr' : 'en'
  const { client, toasts, refusals } = useApp()
  const { institutions } = useCommittee()
  const view = useCaseView()
  const record = useRecord()
  const page = useRef<HTMLDivElement>(null)
  const [asking, ask] = useState(false)
  const [exported, setExported] = useState<{ readonly file: FileGrant; readonly paper: Paper | null } | null>(
    null,
  )
  const facts = decisionFacts(view, institutions)
  const { draft } = view
  const { motion, proposedAward } = facts
  const already = motion !== null && view.decisions.some((decision) => decision.motionId === motion.id)
  const code = (id: string) => institutions.find((one) => one.id === id)?.code ?? ''

  const set = (fields: Partial<DecisionDraft>) =>
    record([{ doc: caseDoc(view.id), kind: 'decision.drafted', body: { set: fields } }])
  const makeId = async (): Promise<Condition['id'] | null> => {
    const reply = await client.call('ids.make', { count: 1 })
    if (reply.ok) return (reply.value[0] ?? null) as ConditionId | null
    refusals.show(reply.refusal)
    return null
  }
  const takeProposed = () => {
    if (proposedAward === null) return
    void set({
      award: proposedAward,
      ...(draft.type === null && facts.proposal !== null ? { type: facts.proposal.type } : {}),
      ...(draft.institutionId === null && facts.target !== null
        ? { institutionId: facts.target.institution.id, creditUnit: facts.target.institution.creditUnit }
        : {}),
      ...(draft.credits === null && facts.target !== null && facts.target.course.credits !== null
        ? { credits: facts.target.course.credits }
        : {}),
    })
  }
  const goTo = (key: ReadinessKey) => {
    const place = placeOf(key)
    if ('tab' in place) return navigate({ screen: 'case', caseId: view.id, tab: place.tab })
    const found = page.current?.querySelector<HTMLElement>(`[data-place="${place.field}"]`)
    found?.scrollIntoView({ block: 'center' })
    found?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true })
  }
  const recordDecision = async () => {
    if (view.meeting === null || motion === null) return
    const reply = await client.call('decision.record', {
      caseId: view.id,
      meetingId: view.meeting.id,
      motionId: motion.id,
    })
    if (reply.ok) toasts.say({ text: say('decision.recorded') })
    else refusals.show(reply.refusal)
  }
  const exportPdf = async (decisionId: DecisionId) => {
    const asked = { caseId: view.id, decisionId, language }
    const reply = await client.call('export.decision', asked)
    if (!reply.ok) return refusals.show(reply.refusal)
    const preview = await client.call('export.preview', asked)
    setExported({ file: reply.value, paper: preview.ok ? preview.value : null })
  }
  const tryRecord = () => {
    const first = facts.missing[0]
    if (first === undefined) ask(true)
    else goTo(first)
  }
  useCommands([
    { id: 'decision.record', label: 'decision.command.record', run: tryRecord, when: () => !already },
    {
      id: 'decision.proposed',
      label: 'decision.command.proposed',
      keys: ['p'],
      run: takeProposed,
      when: () => proposedAward !== null,
    },
  ])

  return (
    <div className={css.tab}>
      <CaseToolbarEnd>
        {!already && (
          <>
            {facts.missing.length > 0 && (
              <span className={cx('muted nowrap', css.toGo)}>
                {say('decision.missingCount', { count: facts.missing.length })}
              </span>
            )}
            <Button kind={facts.missing.length === 0 ? 'main' : 'plain'} onPress={tryRecord}>
              {say('decision.record')}
            </Button>
          </>
        )}
      </CaseToolbarEnd>
      <CaseStatus>
        <StatusKeys commands={[{ commands: ['decision.proposed'], label: 'keys.proposed' }]} />
      </CaseStatus>
      <div className={css.columns}>
        <div className={css.page} ref={page}>
          {view.decisions.length > 0 && (
            <section className={css.recorded}>
              <h2>{say('decision.recordedList')}</h2>
              {[...view.decisions].reverse().map((decision) => (
                <RecordedDecision
                  key={decision.id}
                  decision={decision}
                  institutionCode={code(decision.institutionId)}
                  onExport={() => void exportPdf(decision.id)}
                />
              ))}
            </section>
          )}
          <section>
            <div className={css.title}>
              <h2>{say('decision.form')}</h2>
              <p>{say(already ? 'decision.recordedAlready' : 'decision.draftNote')}</p>
            </div>
            <DecisionForm
              view={view}
              facts={facts}
              institutions={institutions}
              language={language}
              onSet={set}
              makeId={makeId}
            />
          </section>
        </div>
        <aside className={css.side} aria-label={say('decision.side')}>
          <ProposalPanel view={view} facts={facts} language={language} />
          {!already && <ReadinessPanel missing={facts.missing} onGoTo={goTo} />}
        </aside>
      </div>
      <ConfirmDialog
        title={say('decision.recordTitle')}
        stay={say('decision.recordBack')}
        deed={say('decision.record')}
        isOpen={asking}
        onClose={() => ask(false)}
        onConfirm={() => void recordDecision()}
      >
        <p className={css.operative}>
          {draft.type !== null &&
            say('decision.recordLine', {
              type: say(`decision.type.${draft.type}`),
              code: facts.institution?.code ?? '',
              award: draft.award === '' ? '–' : draft.award,
            })}
          {draft.effectiveStart !== null && (
            <>
              <br />
              {say('decision.recordFrom', {
                start: monthInWords(draft.effectiveStart, language),
              })}
            </>
          )}
        </p>
        <p>{say('decision.recordBody')}</p>
      </ConfirmDialog>
      {exported !== null && <ExportDialog {...exported} onClose={() => setExported(null)} />}
    </div>
  )
}
