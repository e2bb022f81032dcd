import type { ReactNode } from 'react'
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as Chooser,
  SelectValue,
  Text,
  type Key,
} from 'react-aria-components'
import { Check, ChevronsUpDown } from 'lucide-react'
import { useIntl } from 'react-intl'
import styles from './field.module.css'
import layer from './layer.module.css'
import { cx } from './cx.ts'
import { FieldNotes, type FieldProps } from './field.tsx'
import { Icon } from './icon.tsx'

export interface Choice<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly hint?: string
}
export interface SelectProps<Id extends string> extends Pick<
  FieldProps,
  'label' | 'hideLabel' | 'hint' | 'error' | 'isDisabled' | 'isRequired' | 'className' | 'autoFocus' | 'id'
> {
  readonly items: readonly Choice<Id>[]
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  readonly placeholder?: string
  readonly start?: ReactNode
}

/** One of a list that is too long for a row of buttons. */
export function Select<Id extends string>({
  label,
  hideLabel = false,
  hint,
  error = null,
  className,
  items,
  value,
  onChange,
  placeholder,
  ...rest
}: SelectProps<Id>) {
  const { formatMessage } = useIntl()
  return (
    <Chooser
      {...rest}
      {...(hideLabel ? { 'aria-label': label } : {})}
      placeholder={placeholder ?? formatMessage({ id: 'ui.choose' })}
      isInvalid={error !== null}
      value={value}
      onChange={(key: Key | null) => {
        const chosen = items.find((item) => item.id === key)
        if (chosen !== undefined) onChange(chosen.id)
      }}
      className={cx(styles.field, styles.choose, className)}
    >
      {!hideLabel && <Label className={styles.label}>{label}</Label>}
      <Button className={styles.box ?? ''}>
        <SelectValue className={styles.value ?? ''}>
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <Icon of={ChevronsUpDown} />
      </Button>
      <FieldNotes hint={hint} error={error} />
      <Popover className={cx(layer.popover, layer.asWide)} offset={4}>
        <ListBox className={layer.list ?? ''} items={items}>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.label} className={layer.item ?? ''}>
              {({ isSelected }) => (
                <>
                  <span className={layer.itemText}>
                    <Text slot="label">{item.label}</Text>
                    {item.hint !== undefined && (
                      <Text slot="description" className="small muted">
                        {item.hint}
                      </Text>
                    )}
                  </span>
                  {isSelected && <Icon of={Check} className={layer.tick} />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Chooser>
  )
}
