import type { IntlShape } from 'react-intl'

/** `Today, 10:42`, `9 March`, or with the year where it is another one. Days and months in words, the time by 24 hours. */
export function momentText(at: string, intl: IntlShape, now: Date = new Date()): string {
  const when = new Date(at)
  if (when.toDateString() === now.toDateString()) {
    return intl.formatMessage(
      { id: 'frame.today' },
      { time: intl.formatTime(when, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }) },
    )
  }
  return dayText(at, intl, { now })
}

/** Today as `2026-11-21`, where this computer is. */
export const todayHere = (): string => new Date().toLocaleDateString('sv-SE')

/** `9 March`, or `9 March 2025` (`9 Sept 2025` where there is little room). A date without a time is that day everywhere. */
export function dayText(
  at: string,
  intl: IntlShape,
  { now = new Date(), room = 'wide' }: { readonly now?: Date; readonly room?: 'wide' | 'narrow' } = {},
): string {
  const isDay = at.length === 10
  const when = new Date(isDay ? `${at}T12:00:00Z` : at)
  const year = isDay ? Number(at.slice(0, 4)) : when.getFullYear()
  return new Intl.DateTimeFormat(intl.locale === 'en-CA' ? 'en-GB' : intl.locale, {
    day: 'numeric',
    month: room === 'narrow' && year !== now.getFullYear() ? 'short' : 'long',
    ...(year === now.getFullYear() ? {} : { year: 'numeric' }),
    ...(isDay ? { timeZone: 'UTC' } : {}),
  }).format(when)
}

/** `Monday 9 March 2026`, for a heading over that day. */
export const headingDayText = (day: string, intl: Pick<IntlShape, 'locale'>): string =>
  new Intl.DateTimeFormat(intl.locale === 'en-CA' ? 'en-GB' : intl.locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`))
