import { useIntl } from 'react-intl'
import { fromPercent, shownPercent, subtract } from '#domain/fraction.ts'
import type { OutcomeId } from '#domain/ids.ts'
import type { Institution } from '#domain/institution/institution.ts'
import type { Coverage } from '#domain/review/coverage.ts'
import { CoverageBar, Mark } from '../../../ui/index.ts'
import type { CompareRow } from '../compare-rows.ts'
import css from './result.module.css'
import { gapLines, pointsShort, type GapLine } from '../gap-words.ts'

/** The figure, the bar with its threshold, and what is still missing in words; live on every change. */
export function CoverageResult({
  found,
  course,
  name,
  institution,
  basis,
  onGap,
}: {
  readonly found: Coverage
  readonly course: readonly CompareRow[]
  /** `ENVS 2310` */
  readonly name: string
  readonly institution: Institution
  readonly basis: 'mine' | 'agreed'
  readonly onGap: (first: OutcomeId) => void
}) {
  const { formatMessage } = useIntl()
  const claimed = subtract(found.withClaims, found.proven)
  const claims = found.outcomes.filter(
    (outcome) => outcome.claimed.n * outcome.counted.d > outcome.counted.n * outcome.claimed.d,
  ).length
  const shown = {
    full: shownPercent(found.provenFull),
    partial: shownPercent(found.provenPartial),
    claimed: shownPercent(claimed),
  }
  const short = pointsShort(found.proven, fromPercent(institution.directThreshold))
  const lines = gapLines(course, found)
  const blocked = lines.some((line) => line.kind === 'critical')
  const title =
    short > 0
      ? formatMessage({ id: 'compare.short' }, { points: short, institution: institution.code })
      : formatMessage(
          { id: blocked ? 'compare.reachedBlocked' : 'compare.reached' },
          { institution: institution.code, threshold: institution.directThreshold },
        )
  return (
    <div className={css.result}>
      <div>
        <output className={css.figure}>
          <span className={css.big}>
            {formatMessage({ id: 'compare.figure' }, { percent: shownPercent(found.proven) })}
          </span>{' '}
          <span>
            {formatMessage({ id: `compare.proven.${basis}` }, { course: name })}
            {claims > 0 &&
              formatMessage(
                { id: 'compare.withClaims' },
                { count: claims, percent: shownPercent(found.withClaims) },
              )}
            .
          </span>
        </output>
        <CoverageBar
          {...shown}
          threshold={institution.directThreshold}
          size="panel"
          label={formatMessage({ id: 'compare.bar' }, { ...shown, threshold: institution.directThreshold })}
          className={css.bar ?? ''}
        />
        <p className={css.under}>
          <span>
            <Mark strength="full" />
            {formatMessage({ id: 'compare.full' }, { points: shown.full })}
          </span>
          <span>
            <Mark strength="partial" />
            {formatMessage({ id: 'compare.partial' }, { points: shown.partial })}
          </span>
          {claims > 0 && (
            <span>
              <Mark strength="claimed" />
              {formatMessage({ id: 'compare.claimed' }, { points: shown.claimed })}
            </span>
          )}
          <span className={css.threshold}>
            {formatMessage({ id: 'compare.threshold' }, { percent: institution.directThreshold })}
          </span>
        </p>
      </div>
      <div className={css.gaps}>
        <h2>
          {title}
          {lines.length > 0 && <span>{formatMessage({ id: 'compare.points' })}</span>}
        </h2>
        {lines.length === 0 ? (
          <p className="small muted">{formatMessage({ id: 'compare.noGap' })}</p>
        ) : (
          <ul>
            {lines.map((line) => (
              <li key={line.kind}>
                <GapButton line={line} onGap={onGap} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

function GapButton({ line, onGap }: { readonly line: GapLine; readonly onGap: (first: OutcomeId) => void }) {
  const { formatMessage, formatNumber } = useIntl()
  const words = formatMessage(
    { id: `compare.gap.${line.kind}.${line.text === null ? 'many' : 'one'}` },
    { text: line.text ?? '', points: line.points ?? 0, lacks: line.lacks ?? 'other' },
  )
  return (
    <button type="button" className={css.gapLine} onClick={() => onGap(line.first)}>
      <Mark strength={line.kind === 'critical' ? 'none' : line.kind} />
      <span className={css.gapLabels}>{line.labels}</span>
      <span className={css.gapText} title={words}>
        {words}
      </span>
      <span className={css.points}>{line.points === null ? '' : formatNumber(line.points)}</span>
    </button>
  )
}
