import type { CSSProperties } from 'react'
import { useIntl } from 'react-intl'
import type { CriterionId } from '#domain/ids.ts'
import { inLanguage, type Language } from '#domain/values.ts'
import { useSay } from '../../../intl/index.ts'
import { levelName, progressOf, type CriterionRow } from '../scoring-view.ts'
import css from '../scoring.module.css'

/** All criteria with their levels, what each still lacks, and how much of the weight is scored. */
export function CriteriaList({
  rows,
  current,
  language,
  onChoose,
}: {
  readonly rows: readonly CriterionRow[]
  readonly current: CriterionId
  readonly language: Language
  readonly onChoose: (criterion: CriterionId) => void
}) {
  const { formatList } = useIntl()
  const say = useSay()
  const progress = progressOf(rows)
  const figures = { scored: progress.scored, total: progress.total, percent: progress.weightPercent }

  const note = (row: CriterionRow): string => {
    if (row.belowGate) return say('scoring.row.below')
    if (row.score === null)
      return say(
        row.criterion.gate
          ? 'scoring.row.required'
          : row.criterion.mayBeNotApplicable
            ? 'scoring.row.mayBeNa'
            : 'scoring.row.notScored',
      )
    if (row.missing.length > 0)
      return say('scoring.row.needs', {
        what: formatList(row.missing.map((what) => say(`scoring.missing.${what}`))),
      })
    return say(row.criterion.gate ? 'scoring.row.requiredComplete' : 'scoring.row.complete', {
      quotes: row.score.evidence.length,
    })
  }
  const shown = (row: CriterionRow) =>
    row.score === null
      ? ''
      : row.score.level === null
        ? say('scoring.level.naShort')
        : String(row.score.level)
  const spoken = (row: CriterionRow) =>
    row.score === null
      ? say('scoring.row.notScored')
      : row.score.level === null
        ? say('scoring.level.na')
        : say('scoring.row.level', { level: row.score.level, name: say(levelName(row.score.level)) })

  return (
    <nav className={css.criteria} aria-label={say('scoring.criteria')}>
      <div className={css.done}>
        <p>
          <strong>{say('scoring.progress', figures)}</strong>
          <span>{say('scoring.progressWeight', figures)}</span>
        </p>
        <div className={css.weights} role="img" aria-label={say('scoring.progressBar', figures)}>
          {rows.map((row) => (
            <i
              key={row.criterion.id}
              style={{ '--weight': row.criterion.weight } as CSSProperties}
              data-on={row.score === null ? undefined : ''}
              data-now={row.criterion.id === current ? '' : undefined}
            />
          ))}
        </div>
      </div>
      {rows.map((row) => (
        <button
          key={row.criterion.id}
          type="button"
          className={css.row}
          aria-current={row.criterion.id === current ? 'step' : undefined}
          onClick={() => onChoose(row.criterion.id)}
        >
          <span
            className={css.badge}
            role="img"
            aria-label={spoken(row)}
            data-level={row.score === null ? undefined : (row.score.level ?? 'na')}
            data-below={row.belowGate ? '' : undefined}
          >
            <span aria-hidden="true">{shown(row)}</span>
          </span>
          <span className={css.rowName}>{inLanguage(row.criterion.name, language)}</span>
          <span className={css.rowWeight}>{say('scoring.weight', { weight: row.criterion.weight })}</span>
          <span className={css.rowNote} data-below={row.belowGate ? '' : undefined}>
            {note(row)}
          </span>
        </button>
      ))}
    </nav>
  )
}
