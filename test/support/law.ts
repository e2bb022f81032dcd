import fc from 'fast-check'
import { it } from 'vitest'

const seed = Number(process.env['LAW_SEED'] ?? Date.now() % 2 ** 31)
const runs = Number(process.env['LAW_RUNS'] ?? 200)

/**
 * A law that must hold for all generated values. The seed is printed with the name, so that a failure can be repeated:
 * `LAW_SEED=<seed> npm run test:unit -- <file>`.
 */
export function law<Ts extends [unknown, ...unknown[]]>(
  name: string,
  arbitraries: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> },
  holds: (...values: Ts) => void | boolean | Promise<void | boolean>,
  options: { readonly runs?: number } = {},
): void {
  it(`${name} (seed ${seed})`, async () => {
    await fc.assert(
      fc.asyncProperty(...arbitraries, async (...values: Ts) => holds(...values)),
      { seed, numRuns: options.runs ?? runs, verbose: 1 },
    )
  })
}
export { fc }
