import { isExemption, isPlaceholder, parseGuideText, type GuideText } from '#domain/decision/guide-text.ts'
import type { Say } from '../../intl/index.ts'

/** What an award says in a sentence's words, so that a typing slip is seen: "3 credits for ECON 1900 at TRU". */
function inWords(award: GuideText, say: Say, list: (words: readonly string[]) => string): string {
  if (award.kind === 'no-credit') return say('decision.award.noCredit')
  const parts = award.awards.map((one) => {
    if (isExemption(one)) return say('decision.award.exempt', { subject: one.subject, number: one.number })
    const code = one.institution ?? 'none'
    if (one.number === null)
      return say('decision.award.word', { subject: one.subject, credits: one.credits ?? 0 })
    if (one.credits === null)
      return say('decision.award.courseNoCredits', { code, subject: one.subject, number: one.number })
    const unassigned = one.level || isPlaceholder(one.number)
    return say(unassigned ? 'decision.award.unassigned' : 'decision.award.course', {
      code,
      subject: one.subject,
      number: one.number,
      credits: one.credits,
    })
  })
  const what = list(parts)
  return award.cluster.length === 0 ? what : say('decision.award.cluster', { set: list(award.cluster), what })
}

/** How the guide would read a text: in words, or what is wrong with it and where; nothing for an empty text. */
export function readAward(
  text: string,
  say: Say,
  list: (words: readonly string[]) => string,
): { readonly words: string | null; readonly problem: string | null } {
  if (text.trim() === '') return { words: null, problem: null }
  const read = parseGuideText(text)
  if (read.ok)
    return { words: say('decision.award.readsAs', { what: inWords(read.value, say, list) }), problem: null }
  const before = text.slice(0, read.position).trim()
  const problem = say(`decision.award.expect.${read.expected}`)
  return {
    words: null,
    problem:
      before === ''
        ? say('decision.award.atStart', { problem })
        : say('decision.award.at', { before: before.slice(-40), problem }),
  }
}
