import { useRef } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { ImportPlan } from '#domain/library/import-plan.ts'
import { useSay } from '../../../intl/index.ts'
import { Button, Checkbox, cx } from '../../../ui/index.ts'
import css from '../import.module.css'
import type { Fate } from '../import-view.ts'

const words = { outcome: 'import.itemOutcome', group: 'import.itemGroup', left: 'import.itemLeft' } as const

/** The file's tree, as far as it is in sight; a tick makes an item an outcome. */
export function ImportItems({
  plan,
  fates,
  counts,
  onTake,
  onLeaves,
  onAll,
}: {
  readonly plan: ImportPlan
  readonly fates: ReadonlyMap<string, Fate>
  readonly counts: Readonly<Record<Fate, number>>
  readonly onTake: (identifier: string, take: boolean) => void
  readonly onLeaves: () => void
  readonly onAll: () => void
}) {
  const say = useSay()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: plan.items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 40,
    getItemKey: (index) => plan.items[index]!.identifier,
    overscan: 10,
  })
  return (
    <section className={css.items} aria-labelledby="import-items">
      <header className={css.itemsHead}>
        <h3 id="import-items">{say('import.items')}</h3>
        <span className="muted">
          {say('import.found', { outcomes: counts.outcome, groups: counts.group, left: counts.left })}
        </span>
        <span className="push" />
        <Button kind="quiet" onPress={onLeaves}>
          {say('import.leaves')}
        </Button>
        <Button kind="quiet" onPress={onAll}>
          {say('import.everything')}
        </Button>
      </header>
      <div ref={scroller} className={css.tree}>
        <ul style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((at) => {
            const item = plan.items[at.index]!
            const fate = fates.get(item.identifier) ?? 'left'
            return (
              <li
                key={at.key}
                ref={virtual.measureElement}
                data-index={at.index}
                aria-setsize={plan.items.length}
                aria-posinset={at.index + 1}
                className={cx(css.item, css[fate])}
                style={{
                  transform: `translateY(${at.start}px)`,
                  paddingInlineStart: `${Math.min(item.depth, 8) * 1.25 + 0.75}rem`,
                }}
              >
                <Checkbox
                  isSelected={fate === 'outcome'}
                  onChange={(take) => onTake(item.identifier, take)}
                  aria-label={say('import.takeItem', { text: item.text })}
                />
                <span className={css.itemText}>
                  <span lang={plan.language ?? undefined}>
                    {item.code !== '' && <span className="muted">{item.code} </span>}
                    {item.text}
                  </span>
                  {item.notes !== '' && <span className="small muted">{item.notes}</span>}
                </span>
                <span className={css.itemFacts}>
                  {item.weight !== null && <span>{say('import.weight', { weight: item.weight })}</span>}
                  {item.critical && <span className="strong">{say('import.critical')}</span>}
                  <span>{say(words[fate])}</span>
                </span>
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}
