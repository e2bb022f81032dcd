import { stage, type Stage } from '#domain/case/case-file.ts'
import { inLanguage, type Language } from '#domain/values.ts'
import type { CaseSummary } from '#contract/views.ts'

/** A case as the table sorts, finds and draws it. */
export interface CaseRow {
  readonly summary: CaseSummary
  readonly title: string
  readonly titleLang: Language
  readonly number: string
  readonly provider: string
  readonly course: string
  /** Position in the work, for sorting. */
  readonly stageRank: number
  readonly proven: number | null
  /** Number, title, provider, course and stage without accents and case: what the filter looks in. */
  readonly found: string
  /** Whole days past the due date while nothing is decided; 0 = not late. */
  readonly daysLate: number
}

export const foldText = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

const settled: ReadonlySet<Stage> = new Set([
  'decided',
  'conditional',
  'signed',
  'published',
  'in_force',
  'expired',
  'withdrawn',
])

export function rowsOf(
  cases: readonly CaseSummary[],
  language: Language,
  today: string,
  stageName: (of: Stage) => string,
): readonly CaseRow[] {
  const names = new Map(stage.options.map((of) => [of, stageName(of)]))
  return cases.map((summary): CaseRow => {
    const title = inLanguage(summary.title, language)
    const course = summary.target === null ? '' : `${summary.target.institutionCode} ${summary.target.course}`
    const late =
      summary.dueAt !== null && !settled.has(summary.stage)
        ? (Date.parse(today) - Date.parse(summary.dueAt)) / 86_400_000
        : 0
    return {
      summary,
      title,
      titleLang:
        summary.title[language] === undefined ? (summary.title.en === undefined ? 'fr' : 'en') : language,
      number: summary.number ?? '',
      provider: summary.provider,
      course,
      stageRank: stage.options.indexOf(summary.stage),
      proven: summary.coverage?.proven ?? null,
      found: foldText(
        [
          summary.number,
          summary.title.en,
          summary.title.fr,
          summary.provider,
          course,
          names.get(summary.stage),
        ].join(' '),
      ),
      daysLate: Math.max(0, Math.floor(late)),
    }
  })
}

/** Rows that hold every word of the query, in any order. */
export function findRows(rows: readonly CaseRow[], query: string): readonly CaseRow[] {
  const words = foldText(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  return words.length === 0 ? rows : rows.filter((row) => words.every((word) => row.found.includes(word)))
}
