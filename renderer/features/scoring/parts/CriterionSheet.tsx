import { TextQuote, X } from 'lucide-react'
import { useEffect, useRef, type Ref } from 'react'
import type { CaseDocument } from '#domain/case/document.ts'
import type { Quote } from '#domain/review/outcome-match.ts'
import type { Level } from '#domain/rubric/rubric.ts'
import { inLanguage, type Language } from '#domain/values.ts'
import { QuoteEditor } from '../../../app/quote-editor.tsx'
import { useDraftText } from '../../../app/use-edit.ts'
import { useSay } from '../../../intl/index.ts'
import { Button, IconButton, Kbd, TextArea } from '../../../ui/index.ts'
import type { CriterionRow } from '../scoring-view.ts'
import css from '../scoring.module.css'
import { LevelPicker } from './LevelPicker.tsx'
import { QuoteLine } from './QuoteLine.tsx'

export interface CriterionSheetProps {
  readonly row: CriterionRow
  readonly total: number
  readonly before: CriterionRow | null
  readonly after: CriterionRow | null
  readonly documents: readonly CaseDocument[]
  readonly language: Language
  readonly adding: boolean
  /** Every criterion is finished: the next thing to do is then to submit. */
  readonly allDone: boolean
  readonly why: Ref<HTMLTextAreaElement>
  readonly sheet: Ref<HTMLElement>
  readonly onLevel: (level: Level | null) => void
  readonly onClear: () => void
  readonly onRationale: (text: string) => Promise<boolean>
  readonly onEvidence: (quotes: readonly Quote[]) => Promise<boolean>
  readonly onAdding: (adding: boolean) => void
}

/** Levels are shown by the credential's papers first; the course's outline says what is asked for. */
const quotedFor: readonly CaseDocument['kind'][] = [
  'syllabus',
  'rubric',
  'sample',
  'quality',
  'badge',
  'letter',
  'other',
  'outline',
]

/** One criterion in full: its question, four descriptors, why this level, and the words it rests on. */
export function CriterionSheet({
  row,
  total,
  before,
  after,
  documents,
  language,
  adding,
  allDone,
  why,
  sheet,
  onLevel,
  onClear,
  onRationale,
  onEvidence,
  onAdding,
}: CriterionSheetProps) {
  const say = useSay()
  const { criterion, score } = row
  const name = inLanguage(criterion.name, language)
  const rationale = useDraftText(score?.rationale ?? '', onRationale)
  const evidence = score?.evidence ?? []
  const notApplicable = score !== null && score.level === null
  const keepQuote = async (quote: Quote) => {
    if (await onEvidence([...evidence, quote])) onAdding(false)
  }
  const ends = useRef<HTMLDivElement>(null)
  const wasAdding = useRef(adding)
  useEffect(() => {
    // The form that had the focus is gone; go on where it was opened.
    if (wasAdding.current && !adding) ends.current?.querySelector('button')?.focus()
    wasAdding.current = adding
  }, [adding])
  const levelFirst = say(criterion.mayBeNotApplicable ? 'scoring.levelFirstNa' : 'scoring.levelFirst')

  return (
    <section
      ref={sheet}
      className={css.sheet}
      aria-label={say('scoring.sheet', { number: row.number, name })}
    >
      <p className={css.over}>
        <span>{say('scoring.numberOf', { number: row.number, total })}</span>
        <span>{say('scoring.weightOf', { weight: criterion.weight })}</span>
        <span aria-hidden="true">
          <Kbd>0</Kbd>–<Kbd>3</Kbd> {say('scoring.levelKeys')}
        </span>
      </p>
      <h2>{name}</h2>
      <p className={css.question}>{inLanguage(criterion.question, language)}</p>
      <LevelPicker
        criterion={criterion}
        value={score?.level ?? null}
        language={language}
        onChange={onLevel}
      />
      <div className={css.after}>
        <span>{notApplicable ? say('scoring.naNote') : criterion.gate ? say('scoring.gateNote') : ''}</span>
        {criterion.mayBeNotApplicable && (
          <Button kind={notApplicable ? 'plain' : 'quiet'} aria-pressed={notApplicable} command="scoring.na">
            {say('scoring.notApplicable')}
          </Button>
        )}
        {score !== null && (
          <Button kind="quiet" onPress={onClear}>
            {say('scoring.clear')}
          </Button>
        )}
      </div>

      <p className={css.label} aria-hidden="true">
        {say(notApplicable ? 'scoring.whyNa' : 'scoring.why')} <small>{say('scoring.atLeastSentence')}</small>
      </p>
      <TextArea
        ref={why}
        label={`${say(notApplicable ? 'scoring.whyNa' : 'scoring.why')}. ${say('scoring.atLeastSentence')}`}
        hideLabel
        lang={language}
        isReadOnly={score === null}
        {...(score === null ? { hint: levelFirst } : {})}
        {...rationale}
      />

      <h3 className={css.label}>
        {say('scoring.evidence')}{' '}
        <small>{say(notApplicable ? 'scoring.noQuoteNeeded' : 'scoring.atLeastQuote')}</small>
      </h3>
      <div className={css.evidence}>
        {evidence.map((quote, at) => (
          <div key={`${at} ${quote.text}`} className={css.kept}>
            <QuoteLine quote={quote} documents={documents} />
            <IconButton
              icon={X}
              label={say('scoring.removeQuote', { text: quote.text.slice(0, 60) })}
              onPress={() => void onEvidence(evidence.filter((_, other) => other !== at))}
            />
          </div>
        ))}
        {evidence.length === 0 && score !== null && !adding && !notApplicable && (
          <p className={css.noQuotes}>{say('scoring.noQuotes')}</p>
        )}
      </div>
      {adding && (
        <div className={css.newQuote}>
          <QuoteEditor
            quote={null}
            documents={documents}
            preferred={quotedFor}
            onCancel={() => onAdding(false)}
            onKeep={(quote) => void keepQuote(quote)}
          />
        </div>
      )}
      <div ref={ends} className={css.ends}>
        {!adding && score !== null && (
          <Button icon={TextQuote} command="scoring.quote">
            {say('scoring.addQuote')}
          </Button>
        )}
        <span className={css.apart} />
        {before !== null && (
          <Button kind="quiet" command="scoring.back">
            {say('scoring.back', { name: inLanguage(before.criterion.name, language) })}
          </Button>
        )}
        {after !== null && (
          <Button kind={allDone ? 'plain' : 'main'} command="scoring.next">
            {say('scoring.next', { name: inLanguage(after.criterion.name, language) })}
          </Button>
        )}
      </div>
    </section>
  )
}
