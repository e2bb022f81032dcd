import { HardDrive, KeyRound, TriangleAlert, X } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useIntl } from 'react-intl'
import type { Recent } from '#contract/views.ts'
import { inLanguage, type Language } from '#domain/values.ts'
import { momentText } from '../../../app/moment.ts'
import { useSay } from '../../../intl/index.ts'
import { cx, Icon, IconButton } from '../../../ui/index.ts'
import css from '../start.module.css'

const states = {
  ready: { icon: HardDrive, text: 'start.ready' },
  missing: { icon: TriangleAlert, text: 'start.missing' },
  'needs-passphrase': { icon: KeyRound, text: 'start.locked' },
} as const

/** Committees that were open before, each with what is true of it now. One whose folder is gone can only be taken off the list. */
export function Recents({
  recents,
  language,
  onOpen,
  onForget,
}: {
  readonly recents: readonly Recent[]
  readonly language: Language
  readonly onOpen: (recent: Recent) => void
  readonly onForget: (recent: Recent) => void
}) {
  const say = useSay()
  const intl = useIntl()
  return (
    <section aria-labelledby="start-recent">
      <h2 id="start-recent">{say('start.recent')}</h2>
      {recents.length === 0 ? (
        <p className={css.noRecents}>{say('start.recentNone')}</p>
      ) : (
        <ul className={css.recents}>
          {recents.map((recent) => {
            const name = inLanguage(recent.name, language)
            const state = states[recent.state]
            const inside = (
              <>
                <span className={css.recentName}>{name}</span>
                <span className={css.recentWhen}>{momentText(recent.openedAt, intl)}</span>
                <span className={css.recentPlace}>
                  {recent.sample ? say('start.isSample') : recent.place}
                </span>
                <span className={cx(css.recentState, recent.state === 'missing' && css.bad)}>
                  <Icon of={state.icon} size={14} />
                  {say(state.text)}
                </span>
              </>
            )
            return (
              <li key={recent.id}>
                {recent.state === 'missing' ? (
                  <div className={css.recent}>{inside}</div>
                ) : (
                  <Button className={css.recent ?? ''} onPress={() => onOpen(recent)}>
                    {inside}
                  </Button>
                )}
                <IconButton
                  icon={X}
                  label={say('start.forget', { name })}
                  onPress={() => onForget(recent)}
                  className={css.forget ?? ''}
                />
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
