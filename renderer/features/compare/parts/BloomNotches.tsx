import { useIntl } from 'react-intl'
import { cx } from '../../../ui/index.ts'
import { bloomOf } from '../bloom-words.ts'
import css from './bloom.module.css'

/** A Bloom level as six notches and its verb. Grey, because it is a hint that is never counted. */
export function BloomNotches({
  level,
  size = 'row',
}: {
  readonly level: number
  readonly size?: 'row' | 'panel'
}) {
  return (
    <span className={cx(css.bloom, size === 'panel' && css.panel)} aria-hidden>
      {[1, 2, 3, 4, 5, 6].map((notch) => (
        <i key={notch} data-on={notch <= level} />
      ))}
    </span>
  )
}

export function BloomLevel({ level }: { readonly level: number }) {
  const { formatMessage } = useIntl()
  return (
    <span>
      <BloomNotches level={level} />
      {formatMessage({ id: bloomOf(level) })}
    </span>
  )
}
