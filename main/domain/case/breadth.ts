import { fraction, type Fraction } from '../fraction.ts'

/**
 * Breadth: topics that an assessor ticked as covered / topics listed in the course's outline (domain.md 2.2). Topics are
 * known by their words, so that a re-imported outline keeps its ticks: spacing and capitals make no difference, and a
 * topic listed twice is one.
 */
export interface Breadth {
  readonly ticked: number
  readonly listed: number
  /** 0..1; null where the outline lists no topic. */
  readonly share: Fraction | null
  /** Topics as listed, each once, in the outline's order. */
  readonly topics: readonly { readonly topic: string; readonly covered: boolean }[]
  /** Ticks of topics that the outline does not list (any more): shown so that they can be taken back, never counted. */
  readonly unlisted: readonly string[]
}

export function breadth(listed: readonly string[], ticked: readonly string[]): Breadth {
  const ticks = new Map(ticked.filter((topic) => topicKey(topic) !== '').map((one) => [topicKey(one), one]))
  const topics = new Map<string, string>()
  for (const topic of listed) {
    const key = topicKey(topic)
    if (key !== '' && !topics.has(key)) topics.set(key, topic)
  }
  const covered = [...topics.keys()].filter((key) => ticks.has(key)).length
  return {
    ticked: covered,
    listed: topics.size,
    share: topics.size === 0 ? null : fraction(BigInt(covered), BigInt(topics.size)),
    topics: [...topics].map(([key, topic]) => ({ topic, covered: ticks.has(key) })),
    unlisted: [...ticks].filter(([key]) => !topics.has(key)).map(([, topic]) => topic),
  }
}

/** What makes two writings of a topic the same. */
export const topicKey = (topic: string): string =>
  topic.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
