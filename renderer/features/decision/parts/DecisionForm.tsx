import { useIntl } from 'react-intl'
import type { CaseView } from '#contract/views.ts'
import { decisionType, type Condition, type DecisionDraft } from '#domain/decision/decision.ts'
import type { Institution } from '#domain/institution/institution.ts'
import { inLanguage, type Language } from '#domain/values.ts'
import { useDraftText } from '../../../app/use-edit.ts'
import { useSay, type MessageId } from '../../../intl/index.ts'
import { DateField, Field, SegmentedControl, Select, TextArea } from '../../../ui/index.ts'
import type { DecisionFacts } from '../decision-facts.ts'
import css from '../decision.module.css'
import { AwardField, CreditFields } from './AwardFields.tsx'
import { Conditions } from './Conditions.tsx'

export interface DecisionFormProps {
  readonly view: CaseView
  readonly facts: DecisionFacts
  readonly institutions: readonly Institution[]
  readonly language: Language
  readonly onSet: (set: Partial<DecisionDraft>) => Promise<boolean>
  readonly makeId: () => Promise<Condition['id'] | null>
}

/** The form before the motion: every field is saved as a draft, and nothing here is a decision. */
export function DecisionForm({ view, facts, institutions, language, onSet, makeId }: DecisionFormProps) {
  const say = useSay()
  const { formatList } = useIntl()
  const { draft } = view
  const targets = view.targets.map((target) => target.institution)
  const others = institutions.filter(
    (one) => one.kind !== 'sending' && !targets.some((target) => target.id === one.id),
  )
  const listed = [...new Map([...targets, ...others].map((one) => [one.id, one])).values()]
  const codes = [...new Set(targets.map((one) => one.code))]
  const policy = facts.institution ?? facts.target?.institution ?? null
  const below = facts.totals.gatesBelow.map((id) =>
    inLanguage(view.rubric.criteria.find((one) => one.id === id)?.name ?? {}, language),
  )
  const spanWrong =
    draft.effectiveStart !== null && draft.effectiveEnd !== null && draft.effectiveEnd < draft.effectiveStart

  return (
    <div>
      <div className={css.group}>
        <div className={css.two}>
          <div data-place="institution">
            <Select
              label={say('decision.institution')}
              placeholder={say('decision.choose')}
              hint={
                codes.length === 0
                  ? say('decision.noTargets')
                  : say('decision.institutionHint', { codes: formatList(codes) })
              }
              items={listed.map((one) => ({
                id: one.id,
                label: `${one.code} ${inLanguage(one.name, language)}`,
              }))}
              value={draft.institutionId}
              onChange={(institutionId) => {
                const chosen = listed.find((one) => one.id === institutionId)
                void onSet({
                  institutionId,
                  ...(chosen === undefined ? {} : { creditUnit: chosen.creditUnit }),
                })
              }}
            />
          </div>
          <div>
            <p className={css.label} aria-hidden="true">
              {say('decision.authority')}
            </p>
            <SegmentedControl
              label={say('decision.authority')}
              value={draft.authority}
              onChange={(authority) => void onSet({ authority })}
              segments={[
                { id: 'advisory', label: say('decision.authority.advisory') },
                { id: 'binding', label: say('decision.authority.binding') },
              ]}
            />
            <p className={css.meaning}>{say('decision.authorityHint')}</p>
          </div>
        </div>
        <div data-place="type">
          <Select
            label={say('decision.type')}
            placeholder={say('decision.choose')}
            items={decisionType.options.map((type) => ({
              id: type,
              label: say(`decision.type.${type}`),
              hint: say(`decision.meaning.${type}`),
            }))}
            value={draft.type}
            onChange={(type) => void onSet({ type })}
            {...(draft.type === null ? {} : { hint: say(`decision.meaning.${draft.type}`) })}
          />
        </div>
        <AwardField draft={draft} facts={facts} onSet={onSet} />
        <CreditFields draft={draft} facts={facts} policy={policy} onSet={onSet} />
      </div>

      <div className={css.group}>
        <h3>{say('decision.conditions')}</h3>
        <Conditions
          conditions={draft.conditions}
          makeId={makeId}
          onChange={(conditions) => onSet({ conditions: [...conditions] })}
        />
      </div>

      <div className={css.group}>
        <h3>{say('decision.group.terms')}</h3>
        <div data-place="rationale">
          <Prose
            label="decision.rationale"
            hint={say('decision.rationaleHint')}
            value={draft.rationale}
            serif
            onCommit={(rationale) => onSet({ rationale })}
          />
        </div>
        {(below.length > 0 || draft.gateOverride !== '') && (
          <div data-place="gate-override">
            <Prose
              label="decision.gateOverride"
              value={draft.gateOverride}
              onCommit={(gateOverride) => onSet({ gateOverride })}
              {...(below.length > 0
                ? { hint: say('decision.gateOverrideHint', { names: formatList(below) }) }
                : {})}
            />
          </div>
        )}
        <div className={css.two}>
          <OneLine
            label="decision.minimumGrade"
            hint={say('decision.minimumGradeHint')}
            value={draft.minimumGrade}
            onCommit={(minimumGrade) => onSet({ minimumGrade })}
          />
          <DateField
            label={say('decision.reviewDue')}
            value={draft.reviewDueAt}
            onChange={(reviewDueAt) => void onSet({ reviewDueAt })}
          />
        </div>
        <Prose
          label="decision.restrictions"
          hint={say('decision.restrictionsHint')}
          value={draft.restrictions}
          onCommit={(restrictions) => onSet({ restrictions })}
        />
      </div>

      <div className={css.group} data-place="effective">
        <h3>{say('decision.group.period')}</h3>
        <div className={css.two}>
          <DateField
            label={say('decision.effectiveStart')}
            asks="month"
            hint={say('decision.monthHint')}
            value={draft.effectiveStart}
            onChange={(effectiveStart) => void onSet({ effectiveStart })}
          />
          <DateField
            label={say('decision.effectiveEnd')}
            asks="month"
            hint={say('decision.monthOpen')}
            value={draft.effectiveEnd}
            onChange={(effectiveEnd) => void onSet({ effectiveEnd })}
            error={spanWrong ? say('decision.endBeforeStart') : null}
          />
        </div>
        <Select
          label={say('decision.supersession')}
          items={(['none', 'replaces_all', 'replaces_from_start', 'additional'] as const).map((how) => ({
            id: how,
            label: say(`decision.supersession.${how}`),
          }))}
          value={draft.supersession}
          onChange={(supersession) => void onSet({ supersession })}
        />
      </div>
    </div>
  )
}

function Prose({
  label,
  hint,
  value,
  serif = false,
  onCommit,
}: {
  readonly label: MessageId
  readonly hint?: string
  readonly value: string
  readonly serif?: boolean
  readonly onCommit: (text: string) => Promise<boolean>
}) {
  const say = useSay()
  return (
    <TextArea
      label={say(label)}
      serif={serif}
      {...(hint === undefined ? {} : { hint })}
      {...useDraftText(value, onCommit)}
    />
  )
}

function OneLine({
  label,
  hint,
  value,
  onCommit,
}: {
  readonly label: MessageId
  readonly hint: string
  readonly value: string
  readonly onCommit: (text: string) => Promise<boolean>
}) {
  const say = useSay()
  return <Field label={say(label)} hint={hint} maxLength={300} {...useDraftText(value, onCommit)} />
}
