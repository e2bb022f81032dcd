import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { Condition } from '#domain/decision/decision.ts'
import { useDraftText } from '../../../app/use-edit.ts'
import { useSay } from '../../../intl/index.ts'
import { Button, DateField, Field, IconButton, TextArea } from '../../../ui/index.ts'
import css from '../decision.module.css'

/** What must happen, who does it, by when. A new condition is saved once it has words. */
export function Conditions({
  conditions,
  makeId,
  onChange,
}: {
  readonly conditions: readonly Condition[]
  readonly makeId: () => Promise<Condition['id'] | null>
  readonly onChange: (conditions: readonly Condition[]) => Promise<boolean>
}) {
  const say = useSay()
  const [fresh, setFresh] = useState<Condition | null>(null)
  const shown =
    fresh === null || conditions.some((one) => one.id === fresh.id) ? conditions : [...conditions, fresh]
  const add = async () => {
    const id = await makeId()
    if (id !== null) setFresh({ id, text: '', owner: '', dueAt: null, metAt: null })
  }
  /** The list as saved, with this one in place; the list may have changed since the line was drawn. */
  const put = (changed: Condition) => {
    if (changed.text.trim() === '') {
      if (changed.id === fresh?.id) setFresh(changed)
      return Promise.resolve(changed.id === fresh?.id)
    }
    return onChange(
      conditions.some((one) => one.id === changed.id)
        ? conditions.map((one) => (one.id === changed.id ? changed : one))
        : [...conditions, changed],
    )
  }
  return (
    <div className={css.conditions} data-place="conditions">
      {shown.length === 0 && <p className={css.hint}>{say('decision.noConditions')}</p>}
      {shown.map((one, at) => (
        <ConditionLine
          key={one.id}
          n={at + 1}
          condition={one}
          autoFocus={one.id === fresh?.id}
          onChange={put}
          onRemove={() => {
            if (one.id === fresh?.id) setFresh(null)
            if (conditions.some((other) => other.id === one.id))
              void onChange(conditions.filter((other) => other.id !== one.id))
          }}
        />
      ))}
      <div>
        <Button icon={Plus} onPress={() => void add()}>
          {say('decision.conditionAdd')}
        </Button>
      </div>
    </div>
  )
}

function ConditionLine({
  n,
  condition,
  autoFocus,
  onChange,
  onRemove,
}: {
  readonly n: number
  readonly condition: Condition
  readonly autoFocus: boolean
  readonly onChange: (changed: Condition) => Promise<boolean>
  readonly onRemove: () => void
}) {
  const say = useSay()
  const text = useDraftText(condition.text, (typed) => onChange({ ...condition, text: typed }))
  const owner = useDraftText(condition.owner, (typed) => onChange({ ...condition, owner: typed }))
  return (
    <fieldset className={css.condition} aria-label={say('decision.condition', { n })}>
      <TextArea
        label={say('decision.conditionText')}
        rows={2}
        serif
        autoFocus={autoFocus}
        error={condition.text !== '' && text.value.trim() === '' ? say('decision.conditionEmpty') : null}
        {...text}
      />
      <IconButton icon={X} label={say('decision.conditionRemove', { n })} onPress={onRemove} />
      <div className={css.conditionTerms}>
        <Field label={say('decision.conditionOwner')} maxLength={300} {...owner} />
        <DateField
          label={say('decision.conditionDue')}
          value={condition.dueAt}
          onChange={(dueAt) => void onChange({ ...condition, dueAt })}
        />
        <DateField
          label={say('decision.conditionMet')}
          value={condition.metAt}
          onChange={(metAt) => void onChange({ ...condition, metAt })}
        />
      </div>
    </fieldset>
  )
}
