import { useSay } from '../../../intl/index.ts'
import { Mark, type Strength } from '../../../ui/index.ts'
import css from '../start.module.css'

const strengths: readonly Strength[] = ['full', 'partial', 'claimed', 'none']

/** The four signs that every comparison, bar and printed table uses. */
export function MatchGrammar() {
  const say = useSay()
  return (
    <section className={css.grammar} aria-labelledby="start-grammar">
      <h2 id="start-grammar">{say('start.grammar')}</h2>
      <dl>
        {strengths.map((strength) => (
          <div key={strength}>
            <dt>
              <Mark strength={strength} />
              {say(`ui.strength.${strength}`)}
            </dt>
            <dd>{say(`start.${strength}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
