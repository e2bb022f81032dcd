/**
 * The award as the BC Transfer Guide writes it (domain.md 2.3 and 4.1): `TRU ECON 1900 (3)`, `TRU ECON 2XX0 (3)`,
 * `UVIC HIST 200 lev (1.5)`, `A & B = C (3)`, `exempt LING 311`, `No credit`. Reading what this writes gives the same
 * value back, and reading takes any spacing.
 */
export interface GuideAward {
  /** The receiver's code; null where the text leaves it out. */
  readonly institution: string | null
  readonly subject: string
  /** `1900`, a placeholder such as `2XX0`, or null where one word stands for a course, as C does in `A & B = C (3)`. */
  readonly number: string | null
  /** `200 lev`: credit at that level and no course. */
  readonly level: boolean
  /** Null where a later course of the same row carries the credits. */
  readonly credits: number | null
}
export interface GuideExemption {
  readonly exempt: true
  readonly subject: string
  readonly number: string
}
export type GuideText =
  | { readonly kind: 'no-credit' }
  | {
      readonly kind: 'credit'
      /** The set that must be completed together, for cluster credit; empty for one credential. */
      readonly cluster: readonly string[]
      readonly awards: readonly (GuideAward | GuideExemption)[]
    }

/** What should have stood at `position` (from 0, in characters): keys for the interface's sentences. */
export type GuideExpectation =
  | 'award'
  | 'subject'
  | 'number'
  | 'credits'
  | 'closing-bracket'
  | 'ampersand-or-end'
  | 'cluster-member'
  | 'end'
export type GuideReading =
  | { readonly ok: true; readonly value: GuideText }
  | { readonly ok: false; readonly position: number; readonly expected: GuideExpectation }

export const isExemption = (award: GuideAward | GuideExemption): award is GuideExemption => 'exempt' in award
/** `2XX0`, `1XX`, `3XXX`: a year level and no course. */
export const isPlaceholder = (number: string): boolean => /^[0-9]X{2,3}[0-9]?$/.test(number)

const courseNumber = /^[0-9][0-9A-Z]{2,5}$/
const code = /^[A-Z0-9-]{1,8}$/
const member = /^[^&=()]{1,100}$/
const decimal = /^(0|[1-9][0-9]{0,2})(\.[0-9]{1,4})?$/

interface Piece {
  readonly text: string
  readonly position: number
}
class GuideProblem extends Error {
  readonly position: number
  readonly expected: GuideExpectation
  constructor(position: number, expected: GuideExpectation) {
    super(expected)
    this.position = position
    this.expected = expected
  }
}

/** Reads one row's award. Never throws; a text that is no award says where and what was expected. */
export function parseGuideText(text: string): GuideReading {
  try {
    return { ok: true, value: readRow(text) }
  } catch (problem) {
    if (problem instanceof GuideProblem)
      return { ok: false, position: problem.position, expected: problem.expected }
    throw problem
  }
}

function readRow(text: string): GuideText {
  if (/^\s*no credit\s*$/i.test(text)) return { kind: 'no-credit' }
  const equals = text.indexOf('=')
  const cluster = equals < 0 ? [] : readCluster(text.slice(0, equals))
  const rights = split(text.slice(equals + 1), equals + 1)
  const awards = rights.map((piece) => readAward(piece, cluster.length > 0))
  // A row says somewhere how much it carries; the last course of a list may speak for all of them.
  const last = awards[awards.length - 1]!
  if (!isExemption(last) && last.credits === null) throw new GuideProblem(text.trimEnd().length, 'credits')
  return { kind: 'credit', cluster, awards }
}

function readCluster(text: string): string[] {
  const members = split(text, 0)
  for (const piece of members) {
    if (!member.test(piece.text)) throw new GuideProblem(piece.position, 'cluster-member')
  }
  return members.map((piece) => piece.text)
}

function split(text: string, offset: number): Piece[] {
  let position = offset
  return text.split('&').map((part) => {
    const piece = {
      text: part.trim().replace(/\s+/g, ' '),
      position: position + (part.length - part.trimStart().length),
    }
    position += part.length + 1
    return piece
  })
}

function readAward(piece: Piece, inCluster: boolean): GuideAward | GuideExemption {
  const words = [...piece.text.matchAll(/\([^()]*\)?|[^\s()]+|\)/g)].map((found): Piece => ({
    text: found[0],
    position: piece.position + found.index,
  }))
  const end = piece.position + piece.text.length
  const first = words[0]
  if (first === undefined) throw new GuideProblem(piece.position, 'award')
  if (first.text.toLowerCase() === 'exempt') return readExemption(words.slice(1), end)
  const bracket = words.findIndex(({ text }) => text.startsWith('('))
  const credits = bracket < 0 ? null : readCredits(words[bracket]!)
  if (bracket >= 0 && words.length > bracket + 1)
    throw new GuideProblem(words[bracket + 1]!.position, 'ampersand-or-end')
  const names = bracket < 0 ? words : words.slice(0, bracket)
  const level = names[names.length - 1]?.text.toLowerCase() === 'lev'
  const course = level ? names.slice(0, -1) : names
  for (const word of course)
    if (!code.test(word.text)) throw new GuideProblem(word.position, word === course[0] ? 'award' : 'number')
  const [a, b, c, extra] = course
  if (a === undefined) throw new GuideProblem(piece.position, 'award')
  if (extra !== undefined) throw new GuideProblem(extra.position, 'credits')
  if (b === undefined) {
    if (!inCluster || level) throw new GuideProblem(bracket < 0 ? end : words[bracket]!.position, 'number')
    return { institution: null, subject: a.text, number: null, level: false, credits }
  }
  const number = c ?? b
  if (!courseNumber.test(number.text)) throw new GuideProblem(number.position, 'number')
  const subject = c === undefined ? a : b
  if (!/^[A-Z]/.test(subject.text)) throw new GuideProblem(subject.position, 'subject')
  return {
    institution: c === undefined ? null : a.text,
    subject: subject.text,
    number: number.text,
    level,
    credits,
  }
}

function readExemption(words: readonly Piece[], end: number): GuideExemption {
  const [subject, number, extra] = words
  if (subject === undefined || !/^[A-Z][A-Z0-9-]{0,7}$/.test(subject.text))
    throw new GuideProblem(subject?.position ?? end, 'subject')
  if (number === undefined || !courseNumber.test(number.text))
    throw new GuideProblem(number?.position ?? end, 'number')
  if (extra !== undefined) throw new GuideProblem(extra.position, 'ampersand-or-end')
  return { exempt: true, subject: subject.text, number: number.text }
}

function readCredits(word: Piece): number {
  if (!word.text.endsWith(')')) throw new GuideProblem(word.position + word.text.length, 'closing-bracket')
  const inside = word.text.slice(1, -1).trim()
  if (!decimal.test(inside) || Number(inside) > 500) throw new GuideProblem(word.position + 1, 'credits')
  return Number(inside)
}

/** Writes the award in the guide's spacing. */
export function renderGuideText(value: GuideText): string {
  if (value.kind === 'no-credit') return 'No credit'
  const awards = value.awards.map((award) => {
    if (isExemption(award)) return `exempt ${award.subject} ${award.number}`
    const words = [
      award.institution,
      award.subject,
      award.number,
      award.level ? 'lev' : null,
      award.credits === null ? null : `(${award.credits})`,
    ]
    return words.filter((word) => word !== null).join(' ')
  })
  return `${value.cluster.length === 0 ? '' : `${value.cluster.join(' & ')} = `}${awards.join(' & ')}`
}
