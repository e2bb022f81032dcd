import { useIntl } from 'react-intl'
import type { CaseView } from '#contract/views.ts'
import { momentText } from '../../../app/moment.ts'
import { hrefOf } from '../../../app/route.ts'
import type { Pair } from '../compare-edits.ts'
import { matchChanges } from '../match-changes.ts'
import { useCaseHistory } from '../use-case-history.ts'

/** Whose match this is, when it was last changed, and the way to all its changes. */
export function MatchFoot({
  view,
  pair,
  isJudged,
}: {
  readonly view: CaseView
  readonly pair: Pair
  readonly isJudged: boolean
}) {
  const intl = useIntl()
  const { formatMessage } = intl
  const { count, last } = matchChanges(useCaseHistory(view), pair)
  const when = (at: string) => momentText(at, intl)
  const words =
    view.agreed !== null
      ? formatMessage({ id: 'compare.foot.agreed' }, { when: when(view.agreed.at) })
      : view.mine.submittedAt !== null && !view.mine.changedSinceSubmit
        ? formatMessage({ id: 'compare.foot.submitted' }, { when: when(view.mine.submittedAt) })
        : !isJudged
          ? ''
          : last === null
            ? formatMessage({ id: 'compare.foot.mineNoTime' })
            : formatMessage({ id: 'compare.foot.mine' }, { when: when(last) })
  return (
    <>
      <span>{words}</span>
      {count > 0 && (
        <a className="push" href={hrefOf({ screen: 'case', caseId: view.id, tab: 'history' })}>
          {formatMessage({ id: 'compare.foot.history' }, { count })}
        </a>
      )}
    </>
  )
}
