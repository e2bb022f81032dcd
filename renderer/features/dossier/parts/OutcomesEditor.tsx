import { useRef, useState, type DragEvent } from 'react'
import { GripVertical, X } from 'lucide-react'
import { useIntl } from 'react-intl'
import type { OutcomeId } from '#domain/ids.ts'
import { byOrder } from '#domain/outcome/by-order.ts'
import type { Outcome } from '#domain/outcome/outcome.ts'
import { inLanguage, type Language } from '#domain/values.ts'
import { useApp } from '../../../app/app-context.tsx'
import { useRecord } from '../../../app/use-edit.ts'
import { Checkbox, cx, Icon, IconButton, NumberField, Select, VisuallyHidden } from '../../../ui/index.ts'
import { addOutcomes, orderAt, removeOutcome, setOutcome, type Owner } from '../dossier-edits.ts'
import css from '../dossier.module.css'
import { bloomChoices, levelOf, noLevel } from '../bloom-choices.ts'
import { entriesOf } from '../written-list.ts'
import { AddLine } from './AddLine.tsx'
import { WrittenProse } from './fields.tsx'

/** Learning outcomes as a list that is typed, pasted, ordered by drag or arrow keys, and weighed. */
export function OutcomesEditor({
  owner,
  outcomes,
  language,
  label,
  addLabel,
}: {
  readonly owner: Owner
  readonly outcomes: readonly Outcome[]
  readonly language: Language
  readonly label: string
  readonly addLabel: string
}) {
  const { formatMessage } = useIntl()
  const { client, refusals, toasts, commands } = useApp()
  const record = useRecord()
  const list = [...outcomes].sort(byOrder)
  const nameOf = (index: number) => (owner.type === 'credential' ? `K${index + 1}` : String(index + 1))
  const [dragged, setDragged] = useState<number | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const [said, setSaid] = useState('')
  const rows = useRef<HTMLOListElement>(null)

  const set = (id: OutcomeId, fields: Parameters<typeof setOutcome>[2]) =>
    record([setOutcome(owner, id, fields)])
  const move = async (from: number, to: number) => {
    const order = orderAt(list, from, to)
    const outcome = list[from]
    if (order === null || outcome === undefined) return
    if (await set(outcome.id, { order })) {
      setSaid(
        formatMessage(
          { id: 'dossier.outcome.moved' },
          { place: Math.min(list.length, Math.max(1, to + 1)), count: list.length },
        ),
      )
      requestAnimationFrame(() =>
        rows.current?.querySelector<HTMLElement>(`[data-grip="${outcome.id}"]`)?.focus(),
      )
    }
  }
  const add = async (text: string) => {
    const texts = entriesOf(text)
    if (texts.length === 0) return true
    const made = await client.call('ids.make', { count: Math.min(1_000, texts.length) })
    if (!made.ok) {
      refusals.show(made.refusal)
      return false
    }
    return record(
      addOutcomes(owner, list, made.value as readonly OutcomeId[], texts.slice(0, 1_000), language),
    )
  }
  const remove = async (outcome: Outcome, name: string) => {
    if (!(await record([removeOutcome(owner, outcome.id)]))) return
    toasts.say({
      text: formatMessage({ id: 'dossier.outcome.removed' }, { label: name }),
      undo: {
        label: formatMessage({ id: 'dossier.undo' }),
        command: 'edit.undo',
        run: () => void commands.run('edit.undo'),
      },
    })
  }
  const weights = list.map((outcome) => outcome.weight)
  const sum =
    weights.every((weight) => weight !== null) && list.length > 0
      ? Math.round(weights.reduce((total, weight) => total + (weight ?? 0), 0) * 100) / 100
      : null

  return (
    <div className={css.outcomes}>
      {list.length === 0 ? (
        <p className={css.nothing}>{formatMessage({ id: 'dossier.outcome.none' })}</p>
      ) : (
        <>
          <div className={css.outcomeHead} aria-hidden>
            <span />
            <span />
            <span>{formatMessage({ id: 'dossier.outcome.column.text' })}</span>
            <span>{formatMessage({ id: 'dossier.outcome.column.level' })}</span>
            <span>{formatMessage({ id: 'dossier.outcome.column.weight' })}</span>
            <span>
              {formatMessage({
                id: owner.type === 'credential' ? 'dossier.outcome.required' : 'dossier.outcome.critical',
              })}
            </span>
          </div>
          <ol ref={rows} aria-label={label}>
            {list.map((outcome, index) => {
              const name = nameOf(index)
              return (
                // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only takes drops; the grip has the keys
                <li
                  key={outcome.id}
                  className={css.outcome}
                  data-over={over === index && dragged !== null && dragged !== index}
                  onDragOver={(event: DragEvent) => {
                    if (dragged === null) return
                    event.preventDefault()
                    setOver(index)
                  }}
                  onDrop={(event: DragEvent) => {
                    if (dragged === null) return
                    event.preventDefault()
                    void move(dragged, index)
                    setDragged(null)
                    setOver(null)
                  }}
                >
                  <button
                    type="button"
                    draggable
                    data-grip={outcome.id}
                    className={css.grip}
                    aria-label={formatMessage({ id: 'dossier.outcome.move' }, { label: name })}
                    title={formatMessage({ id: 'dossier.outcome.moveHint' })}
                    onDragStart={(event: DragEvent) => {
                      event.dataTransfer.effectAllowed = 'move'
                      event.dataTransfer.setData('text/plain', name)
                      setDragged(index)
                    }}
                    onDragEnd={() => {
                      setDragged(null)
                      setOver(null)
                    }}
                    onKeyDown={(event) => {
                      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
                      event.preventDefault()
                      void move(index, index + (event.key === 'ArrowUp' ? -1 : 1))
                    }}
                  >
                    <Icon of={GripVertical} />
                  </button>
                  <span className={css.outcomeName}>{name}</span>
                  <WrittenProse
                    hideLabel
                    rows={1}
                    className={css.outcomeText}
                    label={formatMessage({ id: 'dossier.outcome.text' }, { label: name })}
                    lang={
                      outcome.text[language] === undefined
                        ? outcome.text.en === undefined
                          ? 'fr'
                          : 'en'
                        : language
                    }
                    value={inLanguage(outcome.text, language)}
                    onCommit={(text) =>
                      set(outcome.id, {
                        text: {
                          ...outcome.text,
                          [outcome.text[language] === undefined
                            ? outcome.text.en === undefined && outcome.text.fr !== undefined
                              ? 'fr'
                              : 'en'
                            : language]: text,
                        },
                      })
                    }
                  />
                  <Select
                    hideLabel
                    className={css.level}
                    label={formatMessage({ id: 'dossier.outcome.bloom' }, { label: name })}
                    items={bloomChoices((id) => formatMessage({ id }))}
                    value={outcome.bloom === null ? noLevel : String(outcome.bloom)}
                    onChange={(level) => void set(outcome.id, { bloom: levelOf(level) })}
                  />
                  <NumberField
                    hideLabel
                    className={css.weight}
                    label={formatMessage({ id: 'dossier.outcome.weight' }, { label: name })}
                    value={outcome.weight}
                    onChange={(weight) => void set(outcome.id, { weight })}
                    minValue={0}
                    maxValue={100}
                    end="%"
                  />
                  {owner.type === 'credential' ? (
                    <Checkbox
                      aria-label={formatMessage({ id: 'dossier.outcome.requiredOf' }, { label: name })}
                      isSelected={outcome.required}
                      onChange={(required) => void set(outcome.id, { required })}
                      className={cx(css.flag, css.needed)}
                    />
                  ) : (
                    <Checkbox
                      aria-label={formatMessage({ id: 'dossier.outcome.criticalOf' }, { label: name })}
                      isSelected={outcome.critical}
                      onChange={(critical) => void set(outcome.id, { critical })}
                      className={cx(css.flag, css.needed)}
                    />
                  )}
                  <IconButton
                    icon={X}
                    className={css.remove ?? ''}
                    label={formatMessage({ id: 'dossier.outcome.remove' }, { label: name })}
                    onPress={() => void remove(outcome, name)}
                  />
                </li>
              )
            })}
          </ol>
          <p className={css.sum}>
            {sum === null
              ? formatMessage({ id: 'dossier.outcome.weightsEqual' })
              : formatMessage({ id: 'dossier.outcome.weights' }, { sum })}
            {owner.type === 'course' && ` ${formatMessage({ id: 'dossier.outcome.criticalHint' })}`}
          </p>
        </>
      )}
      <AddLine label={addLabel} hint={formatMessage({ id: 'dossier.outcome.addHint' })} onAdd={add} />
      <VisuallyHidden>
        <output>{said}</output>
      </VisuallyHidden>
    </div>
  )
}
