import type { ReactNode, Ref } from 'react'
import { Button as Pressed, type ButtonProps as PressedProps, type PressEvent } from 'react-aria-components'
import styles from './button.module.css'
import { cx } from './cx.ts'
import { Icon, type IconOf } from './icon.tsx'
import { KeyHint, useCommandKeys } from './keys.tsx'
import { Tooltip } from './tooltip.tsx'

type Passed = Pick<
  PressedProps,
  | 'isDisabled'
  | 'type'
  | 'form'
  | 'autoFocus'
  | 'slot'
  | 'id'
  | 'aria-label'
  | 'aria-describedby'
  | 'aria-expanded'
  | 'aria-pressed'
  | 'aria-controls'
  | 'excludeFromTabOrder'
>

export interface ButtonProps extends Passed {
  /** `main` is the one filled button of a screen; `danger` is outlined and asks again in a dialog. */
  readonly kind?: 'main' | 'plain' | 'quiet' | 'danger'
  readonly icon?: IconOf
  /** A command of the registry: its key is printed on the button, and it runs where no `onPress` is given. */
  readonly command?: string
  readonly onPress?: (event: PressEvent) => void
  readonly className?: string
  readonly children?: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({
  kind = 'plain',
  icon,
  command,
  onPress,
  className,
  children,
  ...rest
}: ButtonProps) {
  const { run } = useCommandKeys()
  const press = onPress ?? (command === undefined ? undefined : () => run(command))
  return (
    <Pressed
      {...rest}
      {...(press === undefined ? {} : { onPress: press })}
      className={cx(styles.button, styles[kind], className)}
    >
      {icon !== undefined && <Icon of={icon} />}
      {children}
      {command !== undefined && <KeyHint command={command} className={styles.keys} />}
    </Pressed>
  )
}

/** A button that shows only its sign; `label` is its name and its tooltip. */
export function IconButton({
  icon,
  label,
  kind = 'quiet',
  command,
  onPress,
  className,
  ...rest
}: Omit<ButtonProps, 'children' | 'icon' | 'aria-label'> & {
  readonly icon: IconOf
  readonly label: string
}) {
  const { run } = useCommandKeys()
  const press = onPress ?? (command === undefined ? undefined : () => run(command))
  return (
    <Tooltip text={label} {...(command === undefined ? {} : { command })}>
      <Pressed
        {...rest}
        {...(press === undefined ? {} : { onPress: press })}
        aria-label={label}
        className={cx(styles.button, styles[kind], styles.square, className)}
      >
        <Icon of={icon} />
      </Pressed>
    </Tooltip>
  )
}
