import { Lock, LockOpen } from 'lucide-react'
import { useIntl } from 'react-intl'
import type { ReactNode } from 'react'
import type { CaseView } from '#contract/views.ts'
import { dayText } from '../../../app/moment.ts'
import { Icon } from '../../../ui/index.ts'
import css from '../scoring.module.css'

/** Who can read the review now, and what the committee holds of it. */
export function ReviewBand({ view }: { readonly view: Pick<CaseView, 'mine' | 'agreed'> }) {
  const intl = useIntl()
  const { formatMessage } = intl
  const { submittedAt, changedSinceSubmit } = view.mine
  const day = (at: string) => dayText(at, intl)
  const b = (words: ReactNode) => <b>{words}</b>
  const [id, when] =
    submittedAt === null
      ? (['scoring.private', ''] as const)
      : changedSinceSubmit
        ? (['scoring.changedBand', day(submittedAt)] as const)
        : view.agreed !== null
          ? (['scoring.agreedBand', day(view.agreed.at)] as const)
          : (['scoring.submittedBand', day(submittedAt)] as const)
  return (
    <div className={css.band}>
      <Icon of={submittedAt === null ? Lock : LockOpen} />
      <p>{formatMessage({ id }, { b, when })}</p>
    </div>
  )
}
