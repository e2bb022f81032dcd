import { Check } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import { inLanguage, type Language } from '#domain/values.ts'
import type { Criterion, Level } from '#domain/rubric/rubric.ts'
import { useSay } from '../../../intl/index.ts'
import { gateLevel, levels } from '../scoring-view.ts'
import css from '../scoring.module.css'

/**
 * The four levels with their descriptors in full; the gate is a rule between two of them. Arrow keys move the choice,
 * as in every group of radio buttons.
 */
export function LevelPicker({
  criterion,
  value,
  language,
  onChange,
}: {
  readonly criterion: Criterion
  /** null when unscored or not applicable. */
  readonly value: Level | null
  readonly language: Language
  readonly onChange: (level: Level) => void
}) {
  const say = useSay()
  const group = useRef<HTMLDivElement>(null)

  const move = (event: KeyboardEvent, from: number) => {
    const step =
      event.key === 'ArrowRight' || event.key === 'ArrowDown'
        ? 1
        : event.key === 'ArrowLeft' || event.key === 'ArrowUp'
          ? -1
          : 0
    if (step === 0) return
    event.preventDefault()
    const to = levels[(from + step + levels.length) % levels.length]!
    group.current?.querySelectorAll<HTMLElement>('[role=radio]')[to]?.focus()
    onChange(to)
  }

  return (
    <div
      ref={group}
      className={css.levels}
      role="radiogroup"
      aria-label={say(criterion.gate ? 'scoring.levelPickerGate' : 'scoring.levelPicker')}
    >
      {levels.map((level) => (
        <button
          key={level}
          type="button"
          role="radio"
          aria-checked={value === level}
          tabIndex={value === level || (value === null && level === 0) ? 0 : -1}
          className={css.level}
          data-gate={criterion.gate && level === gateLevel ? '' : undefined}
          onClick={() => onChange(level)}
          onKeyDown={(event) => move(event, level)}
        >
          <span className={css.digit}>{level}</span>
          <span className={css.levelName}>{say(`scoring.level.${level}`)}</span>
          <span className={css.descriptor}>{inLanguage(criterion.levels[level], language)}</span>
          {value === level && <Check className={css.tick} aria-hidden="true" strokeWidth={1.9} />}
        </button>
      ))}
      {criterion.gate && (
        <span className={css.gate} aria-hidden="true">
          <span>{say('scoring.requiredFromHere')}</span>
        </span>
      )}
    </div>
  )
}
