import { Copy } from 'lucide-react'
import type { Member } from '#domain/committee/member.ts'
import { minutesText } from '#domain/meeting/minutes-text.ts'
import type { Language } from '#domain/values.ts'
import { useApp } from '../../../app/app-context.tsx'
import { useCommands } from '../../../app/commands.ts'
import { useSay } from '../../../intl/index.ts'
import { Button } from '../../../ui/index.ts'
import type { MinutesFacts } from '../minutes-facts.ts'
import css from '../minutes.module.css'

/** The minutes as they read, following along while they are written; copied as plain text. */
export function MinutesPaper({
  facts,
  members,
  language,
}: {
  readonly facts: MinutesFacts
  readonly members: readonly Member[]
  readonly language: Language
}) {
  const say = useSay()
  const { toasts, refusals } = useApp()
  const { meeting, approved } = facts
  const paragraphs = minutesText(meeting, members, language)
  const motions = meeting.motions.map((motion) => motion.text.trim()).filter((text) => text !== '')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(paragraphs.join('\n\n'))
      toasts.say({ text: say('minutes.copied') })
    } catch {
      refusals.show({ kind: 'unavailable', what: 'clipboard' })
    }
  }
  useCommands([{ id: 'minutes.copy', label: 'minutes.command.copy', keys: ['c'], run: () => void copy() }])
  return (
    <aside className={css.minutes} aria-label={say('minutes.textLabel')}>
      <div className={css.minutesHead}>
        <h2>{say(approved ? 'minutes.finalState' : 'minutes.draftState')}</h2>
        <Button kind="quiet" icon={Copy} command="minutes.copy">
          {say('minutes.copy')}
        </Button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the keyboard */}
      <section className={css.sheet} tabIndex={0} aria-label={say('minutes.textLabel')}>
        <article className={css.paper} lang={language}>
          {paragraphs.map((text, at) =>
            at === 0 ? (
              <h3 key="title">{text}</h3>
            ) : (
              <p
                key={`${at} ${text.slice(0, 40)}`}
                className={motions.some((motion) => text.endsWith(motion)) ? css.resolved : undefined}
              >
                {text}
              </p>
            ),
          )}
        </article>
      </section>
    </aside>
  )
}
