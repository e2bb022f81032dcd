import type { ReactElement } from 'react'
import { Menu as List, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components'
import styles from './layer.module.css'
import { Icon, type IconOf } from './icon.tsx'
import { KeyHint } from './keys.tsx'

export interface MenuChoice<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly hint?: string
  readonly icon?: IconOf
  readonly command?: string
  readonly danger?: boolean
  readonly isDisabled?: boolean
}

/** `trigger` is a Button of the kit. */
export function Menu<Id extends string>({
  label,
  trigger,
  items,
  onAction,
  placement = 'bottom start',
}: {
  readonly label: string
  readonly trigger: ReactElement
  readonly items: readonly MenuChoice<Id>[]
  readonly onAction: (id: Id) => void
  readonly placement?: 'bottom start' | 'bottom end' | 'top start'
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover ?? ''} offset={4} placement={placement}>
        <List
          aria-label={label}
          items={items}
          className={styles.list ?? ''}
          onAction={(key) => {
            const chosen = items.find((item) => item.id === key)
            if (chosen !== undefined) onAction(chosen.id)
          }}
        >
          {(item) => (
            <MenuItem
              id={item.id}
              textValue={item.label}
              isDisabled={item.isDisabled === true}
              className={styles.item ?? ''}
              data-danger={item.danger === true || undefined}
            >
              {item.icon !== undefined && <Icon of={item.icon} />}
              <span className={styles.itemText}>
                <Text slot="label">{item.label}</Text>
                {item.hint !== undefined && (
                  <Text slot="description" className="small muted">
                    {item.hint}
                  </Text>
                )}
              </span>
              {item.command !== undefined && <KeyHint command={item.command} />}
            </MenuItem>
          )}
        </List>
      </Popover>
    </MenuTrigger>
  )
}
