/** One thing measured twice in one run: by Crosswalk, and by a named peer under the same load of the machine. */
export interface Measure {
  readonly what: string
  readonly peer: string
  readonly unit: 'ms' | 'CPU ms' | 'MB'
  readonly ours: number
  readonly theirs: number
  /** The ratio aimed at, where the design names one. */
  readonly aim?: number
}
export interface BenchReport {
  readonly bench: string
  /** Figures that have no peer, by what they are. */
  readonly facts: Readonly<Record<string, number>>
  readonly ratios: readonly (Measure & { readonly ratio: number })[]
}

/** Prints a benchmark's one line of JSON. */
export function report(
  bench: string,
  measures: readonly Measure[],
  facts: Readonly<Record<string, number>> = {},
): void {
  const ratios = measures.map((measure) => ({
    ...measure,
    ours: short(measure.ours),
    theirs: short(measure.theirs),
    ratio: short(measure.ours / measure.theirs),
  }))
  const shortFacts = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, short(value)]))
  console.log(JSON.stringify({ bench, facts: shortFacts, ratios } satisfies BenchReport))
}

/** Three figures that mean something. */
const short = (value: number): number => Number(value.toPrecision(3))

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
