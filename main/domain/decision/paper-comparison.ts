import { inLanguage } from '../values.ts'
import type { Block, Cell } from './paper.ts'
import type { PaperContext } from './paper-context.ts'
import { citations } from './paper-evidence.ts'
import { percentText, withoutStop } from './paper-format.ts'

/** Characters of a code that the column of numbers has room for. */
const longestNumber = 3

/** Section 3: every outcome of the course, and where the credential meets it. Claims stay marked as claims. */
export function comparisonSection(context: PaperContext): Block[] {
  const { facts, language, texts, coverage } = context
  const words = texts.comparison
  const heading: Block = { kind: 'heading', text: texts.sections.comparison }
  if (facts.course === null || coverage.outcomes.length === 0)
    return [heading, { kind: 'paragraph', text: words.none, tone: 'body' }]
  const course = new Map<string, (typeof facts.course.outcomes)[number]>(
    facts.course.outcomes.map((outcome) => [outcome.id, outcome]),
  )
  const credential = new Map<string, string>(
    facts.credential.outcomes.map((outcome) => [
      outcome.id,
      `${outcome.code && `${outcome.code} `}${inLanguage(outcome.text, language)}`,
    ]),
  )
  const tasks = new Map<string, string>(facts.credential.tasks.map(({ id, title }) => [id, title]))
  const rows = coverage.outcomes.map(({ outcomeId, state, best, share }, i): Cell[] => {
    const outcome = course.get(outcomeId)!
    const weaker =
      facts.agreed.matches.filter((match) => match.courseOutcomeId === outcomeId && match.strength !== 'none')
        .length - 1
    const task = best?.taskId ? tasks.get(best.taskId) : undefined
    const notes = [
      task && `${words.task(withoutStop(task))}.`,
      best?.rationale,
      weaker > 0 && words.also(weaker),
    ]
      .filter(Boolean)
      .join(' ')
    // A short code is the number by which people know the outcome; a long one stands with the text.
    const numbered = outcome.code !== '' && outcome.code.length <= longestNumber
    return [
      { text: numbered ? outcome.code : String(i + 1) },
      {
        text: `${numbered || outcome.code === '' ? '' : `${outcome.code} `}${inLanguage(outcome.text, language)}`,
        ...(outcome.critical ? { small: words.critical } : {}),
      },
      {
        text: best === null ? words.noMatch : (credential.get(best.credentialOutcomeId) ?? words.noMatch),
        ...(notes ? { small: notes } : {}),
      },
      { text: words.marks[state], mark: state },
      { text: percentText(share, language) },
      { text: (best && citations(context, [best.courseQuote, best.credentialQuote])) || '–' },
    ]
  })
  const intro = [
    words.intro,
    coverage.weightsEqual ? words.equal : '',
    facts.institution.assessedEvidenceRule ? words.assessed : '',
  ].filter(Boolean)
  return [
    heading,
    { kind: 'paragraph', text: intro.join(' '), tone: 'body' },
    {
      kind: 'table',
      caption: words.caption(context.course),
      columns: [
        { head: words.heads.number, share: 4, align: 'end' },
        { head: words.heads.course, share: 30, align: 'start' },
        { head: words.heads.credential, share: 35, align: 'start' },
        { head: words.heads.strength, share: 11, align: 'start' },
        { head: words.heads.weight, share: 8, align: 'end' },
        { head: words.heads.evidence, share: 12, align: 'start' },
      ],
      rows,
    },
  ]
}
