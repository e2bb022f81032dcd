import { Button } from 'react-aria-components'
import { cx, Icon, KeyHint, type IconOf } from '../../../ui/index.ts'
import css from '../start.module.css'

/** One way to begin: sign, title, what it means, its key. */
export function FirstChoice({
  first = false,
  icon,
  title,
  body,
  command,
  onPress,
}: {
  readonly first?: boolean
  readonly icon: IconOf
  readonly title: string
  readonly body: string
  readonly command: string
  readonly onPress: () => void
}) {
  return (
    <Button className={cx(css.choice, first && css.first)} onPress={onPress}>
      <Icon of={icon} size={20} />
      <span className={css.choiceTitle}>{title}</span>
      <span className={css.choiceBody}>{body}</span>
      <KeyHint command={command} className={css.choiceKey} />
    </Button>
  )
}
