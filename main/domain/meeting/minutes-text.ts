import type { Member } from '../committee/member.ts'
import { dateInWords, withoutStop } from '../decision/paper-format.ts'
import { paperTexts } from '../decision/paper-texts.ts'
import type { Language } from '../values.ts'
import type { AttendanceStatus } from './meeting.ts'
import type { MeetingRead } from './read-meeting.ts'
import { majorityOf } from './tally.ts'

/**
 * The minutes as plain paragraphs: heading, who was there, quorum, each motion with its words, mover, seconder, counts,
 * recusals, dissent and result (domain.md 3). They record decisions and not who said what.
 */
export function minutesText(meeting: MeetingRead, members: readonly Member[], language: Language): string[] {
  const texts = paperTexts(language)
  const { minutes: words, votes } = texts
  const colon = language === 'fr' ? '\u00a0:' : ':'
  const names = new Map<string, string>(members.map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => names.get(id) || votes.unknown
  const list = (label: string, ...statuses: AttendanceStatus[]) => {
    const found = meeting.attendance
      .filter(({ status }) => statuses.includes(status))
      .map(({ memberId }) => nameOf(memberId))
    return found.length === 0 ? '' : `${label}${colon} ${found.join(', ')}.`
  }
  const voting = members.filter((member) => member.voting && member.active)
  const here = new Set<string>(
    meeting.attendance
      .filter(({ status }) => status === 'present' || status === 'remote')
      .map(({ memberId }) => memberId),
  )
  const date = meeting.date === null ? '' : dateInWords(meeting.date, language)
  const time = meeting.startsAt === null ? '' : words.fromTo(meeting.startsAt, meeting.endsAt ?? '')
  return [
    words.title(meeting.body),
    date === '' ? words.undated : words.held(date, meeting.place, time),
    meeting.chairId === null ? '' : words.chair(nameOf(meeting.chairId)),
    meeting.secretaryId === null ? '' : words.secretary(nameOf(meeting.secretaryId)),
    list(words.present, 'present'),
    list(words.remote, 'remote'),
    list(words.regrets, 'regrets'),
    list(words.absent, 'absent'),
    list(words.guests, 'guest'),
    words.quorum(meeting.quorum ?? majorityOf(voting.length), voting.filter(({ id }) => here.has(id)).length),
    ...(meeting.motions.length === 0 ? [words.noMotions] : []),
    ...meeting.motions.flatMap((motion) => {
      const moved = [
        motion.moverId !== null && votes.moved(nameOf(motion.moverId)),
        motion.seconderId !== null && votes.seconded(nameOf(motion.seconderId)),
        motion.method === 'consensus' && votes.consensus,
      ].filter(Boolean)
      const { for: inFavour, against, abstain } = motion
      const counts =
        inFavour === null || against === null || abstain === null
          ? ''
          : words.counts(inFavour, against, abstain)
      const { closed } = motion
      return [
        `${words.motion(motion.number)}${colon} ${motion.text}`,
        moved.length === 0 ? '' : `${moved.join(', ')}.`,
        ...motion.recusals.map(
          ({ memberId, reason }) => `${votes.recused(nameOf(memberId), withoutStop(reason))}.`,
        ),
        closed === null
          ? words.result(votes.open, counts)
          : words.result(votes.results[closed.result], counts),
        closed === null ? '' : votes.quorum(closed.present, closed.entitled, closed.quorumMet),
        ...motion.dissents.map(({ memberId, text }) => `${votes.dissent(nameOf(memberId))} ${text}`),
      ]
    }),
    meeting.notes.trim() === '' ? '' : `${words.notes}${colon} ${meeting.notes}`,
    meeting.approved ? words.approved : words.draft,
  ].filter((paragraph) => paragraph !== '')
}
