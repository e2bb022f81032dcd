import { useIntl } from 'react-intl'
import { isFlaggedGap, levelGap } from '#domain/outcome/level-gap.ts'
import type { Outcome } from '#domain/outcome/outcome.ts'
import { Panel } from '../../../ui/index.ts'
import css from './inspector.module.css'
import { BloomNotches } from './BloomNotches.tsx'
import { bloomOf } from '../bloom-words.ts'

/** Both Bloom levels of a pair and their distance in words. A hint: nothing is counted from it. */
export function LevelHint({
  course,
  credential,
}: {
  readonly course: Outcome
  readonly credential: Outcome
}) {
  const { formatMessage } = useIntl()
  const gap = levelGap(credential, course)
  const verb = (level: number | null) =>
    level === null ? formatMessage({ id: 'compare.level.unknown' }) : formatMessage({ id: bloomOf(level) })
  const words =
    gap === null
      ? formatMessage({ id: 'compare.level.missing' })
      : gap === 0
        ? formatMessage({ id: 'compare.level.same' })
        : formatMessage(
            { id: gap < 0 ? 'compare.level.below' : 'compare.level.above' },
            { count: Math.abs(gap) },
          )
  return (
    <Panel title={formatMessage({ id: 'compare.level' })}>
      <div className={css.levels}>
        <span>{formatMessage({ id: 'compare.level.course' })}</span>
        <BloomNotches size="panel" level={course.bloom ?? 0} />
        <span>{verb(course.bloom)}</span>
        <span>{formatMessage({ id: 'compare.level.credential' })}</span>
        <BloomNotches size="panel" level={credential.bloom ?? 0} />
        <span>{verb(credential.bloom)}</span>
      </div>
      <p className={css.hint}>
        {words}
        {isFlaggedGap(gap) && ` ${formatMessage({ id: 'compare.level.flagged' })}`}
      </p>
    </Panel>
  )
}
