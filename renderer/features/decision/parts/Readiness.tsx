import type { ReadinessKey } from '#domain/decision/readiness.ts'
import { useSay } from '../../../intl/index.ts'
import { Panel } from '../../../ui/index.ts'
import css from '../decision.module.css'

/** What is missing before the decision can be recorded; each line leads to its place. */
export function ReadinessPanel({
  missing,
  onGoTo,
}: {
  readonly missing: readonly ReadinessKey[]
  readonly onGoTo: (key: ReadinessKey) => void
}) {
  const say = useSay()
  return (
    <Panel title={say('decision.readiness')}>
      {missing.length === 0 ? (
        <p>{say('decision.ready')}</p>
      ) : (
        <ul className={css.ready}>
          {missing.map((key) => (
            <li key={key}>
              <button type="button" onClick={() => onGoTo(key)}>
                <span className={css.ring} aria-hidden="true" />
                <span>{say(`decision.need.${key}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
