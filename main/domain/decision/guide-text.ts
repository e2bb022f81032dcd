/**
 * The award as the BC Transfer Guide writes it (domain.md 2.3 and 4.1): `TRU ECON 1900 (3)`, `TRU ECON 2XX0 (3)`,
 * `UVIC HIST 200 lev (1.5)`, `A & B = C (3)`, `exempt LING 311`, `No credit`; after all of it the attributes that the
 * receiver gives the credit, as in `SFU HUM 1XX (3) - B Hum & W`. Reading what this writes gives the same value back, and
 * reading takes any spacing.
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
      /** Breadth and like attributes of the row, such as `B Hum`; absent where there are none. */
      readonly attributes?: readonly string[]
    }

/** What should have stood at `position` (from 0, in characters): keys for the interface's sentences. */
export type GuideExpectation =
  'award' | 'subject' | 'number' | 'credits' | 'closing-bracket' | 'ampersand-or-end' | 'cluster-member'
export type GuideReading =
  | { readonly ok: true; readonly value: GuideText }
  | { readonly ok: false; readonly position: number; readonly expected: GuideExpectation }

export const isExemption = (award: GuideAward | GuideExemption): award is GuideExemption => 'exempt' in award
/** `2XX0`, `1XX`, `3XXX`: a year level and no course. */
export const isPlaceholder = (number: string): boolean => /^[0-9]X{2,3}[0-9]?$/.test(number)

const courseNumber = /^[0-9][0-9A-Z]{2,5}$/
const code = /^[A-Z0-9-]{1,8}$/
const member = /^[^&=()]{1,100}$/
/** Words that begin with a letter and hold no digit, so that no attribute can be mistaken for a course. */
const attribute = /^[A-Z][A-Za-z/]*(?: [A-Za-z][A-Za-z/]*){0,5}$/
const decimal = /^(0|[1-9][0-9]{0,2})(\.[0-9]{1,4})?$/

interface Piece {
  readonly text: string
  readonly position: number
}
type Fault = Extract<GuideReading, { ok: false }>
const fault = (position: number, expected: GuideExpectation): Fault => ({ ok: false, position, expected })
const isFault = (read: object | number | null): read is Fault =>
  typeof read === 'object' && read !== null && 'expected' in read

/** Whether a word or two can stand as an attribute of the row: `B Hum`, `W`. */
export const isGuideAttribute = (text: string): boolean => text.length <= 40 && attribute.test(text)

/** Reads one row's award and its attributes; a text that is no award says where and what was expected. */
export function parseGuideText(text: string): GuideReading {
  const plain = parseAward(text)
  if (plain.ok) return plain
  // Attributes stand after the last award, so they are looked for only where the text is no award as a whole.
  const dash = [...text.matchAll(/(?<=[)\s])[-–](?=\s)/g)].find(
    ({ index }) => parseAward(text.slice(0, index)).ok,
  )
  if (dash === undefined) return plain
  const before = parseAward(text.slice(0, dash.index))
  if (!before.ok || before.value.kind === 'no-credit') return plain
  const attributes: string[] = []
  for (const piece of split(text.slice(dash.index + 1), dash.index + 1)) {
    const words = piece.text.replace(/\s+/g, ' ')
    if (!isGuideAttribute(words)) return fault(piece.position, 'ampersand-or-end')
    attributes.push(words)
  }
  return { ok: true, value: { ...before.value, attributes } }
}

function parseAward(text: string): GuideReading {
  if (/^\s*no\s+credit\s*$/i.test(text)) return { ok: true, value: { kind: 'no-credit' } }
  const equals = text.indexOf('=')
  const members = equals < 0 ? [] : split(text.slice(0, equals), 0)
  const stranger = members.find((piece) => !member.test(piece.text))
  if (stranger !== undefined) return fault(stranger.position, 'cluster-member')
  const awards: (GuideAward | GuideExemption)[] = []
  for (const piece of split(text.slice(equals + 1), equals + 1)) {
    const award = readAward(piece, members.length > 0)
    if (isFault(award)) return award
    awards.push(award)
  }
  // A row says how much it carries; the last course of a list may speak for all of them.
  const last = awards[awards.length - 1]!
  if (!isExemption(last) && last.credits === null) return fault(text.trimEnd().length, 'credits')
  return {
    ok: true,
    value: { kind: 'credit', cluster: members.map((piece) => piece.text.replace(/\s+/g, ' ')), awards },
  }
}

/** The parts between ampersands, each with the position where it starts. */
function split(text: string, offset: number): Piece[] {
  let position = offset
  return text.split('&').map((part) => {
    const piece = {
      text: part.trim(),
      position: position + (part.length - part.trimStart().length),
    }
    position += part.length + 1
    return piece
  })
}

function readAward(piece: Piece, inCluster: boolean): GuideAward | GuideExemption | Fault {
  const words = [...piece.text.matchAll(/\([^()]*\)?|[^\s()]+|\)/g)].map((found): Piece => ({
    text: found[0],
    position: piece.position + found.index,
  }))
  const end = piece.position + piece.text.length
  if (words[0] === undefined) return fault(piece.position, 'award')
  if (words[0].text.toLowerCase() === 'exempt') return readExemption(words.slice(1), end)
  const bracket = words.findIndex(({ text }) => text.startsWith('('))
  const credits = bracket < 0 ? null : readCredits(words[bracket]!)
  if (isFault(credits)) return credits
  if (bracket >= 0 && words.length > bracket + 1)
    return fault(words[bracket + 1]!.position, 'ampersand-or-end')
  const names = bracket < 0 ? words : words.slice(0, bracket)
  const level = names[names.length - 1]?.text.toLowerCase() === 'lev'
  const course = readCourse(
    level ? names.slice(0, -1) : names,
    inCluster && !level,
    bracket < 0 ? end : words[bracket]!.position,
  )
  return isFault(course) ? course : { ...course, level, credits }
}

/** `TRU ECON 1900`, `ECON 1900`, or one word in a cluster; `end` is where the next word would have stood. */
function readCourse(
  words: readonly Piece[],
  oneWord: boolean,
  end: number,
): Omit<GuideAward, 'level' | 'credits'> | Fault {
  const stranger = words.findIndex((word) => !code.test(word.text))
  if (stranger >= 0) return fault(words[stranger]!.position, stranger === 0 ? 'award' : 'number')
  const [a, b, c, extra] = words
  if (a === undefined) return fault(end, 'award')
  if (extra !== undefined) return fault(extra.position, 'credits')
  if (b === undefined)
    return oneWord ? { institution: null, subject: a.text, number: null } : fault(end, 'number')
  const [institution, subject, number] = c === undefined ? [null, a, b] : [a.text, b, c]
  if (!courseNumber.test(number.text)) return fault(number.position, 'number')
  if (!/^[A-Z]/.test(subject.text)) return fault(subject.position, 'subject')
  return { institution, subject: subject.text, number: number.text }
}

function readExemption([subject, number, extra]: readonly Piece[], end: number): GuideExemption | Fault {
  if (subject === undefined || !/^[A-Z][A-Z0-9-]{0,7}$/.test(subject.text))
    return fault(subject?.position ?? end, 'subject')
  if (number === undefined || !courseNumber.test(number.text)) return fault(number?.position ?? end, 'number')
  if (extra !== undefined) return fault(extra.position, 'ampersand-or-end')
  return { exempt: true, subject: subject.text, number: number.text }
}

function readCredits(word: Piece): number | Fault {
  if (!word.text.endsWith(')')) return fault(word.position + word.text.length, 'closing-bracket')
  const inside = word.text.slice(1, -1).trim()
  return decimal.test(inside) && Number(inside) <= 500 ? Number(inside) : fault(word.position + 1, 'credits')
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
  const attributes = value.attributes ?? []
  return [
    value.cluster.length === 0 ? '' : `${value.cluster.join(' & ')} = `,
    awards.join(' & '),
    attributes.length === 0 ? '' : ` - ${attributes.join(' & ')}`,
  ].join('')
}
