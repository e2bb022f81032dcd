import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { buildWhatChanged } from './build.ts'
import { inRoot, root } from './paths.ts'

/**
 * `npm run bench`, or `npm run bench -- table` for one: runs the benchmarks one after the other, each printing one line
 * of JSON with ratios against a peer of the same run, and closes with a table of them. Times differ between machines;
 * ratios hardly do.
 */
interface Report {
  readonly bench: string
  readonly facts: Readonly<Record<string, number>>
  readonly ratios: readonly {
    readonly what: string
    readonly peer: string
    readonly unit: string
    readonly ours: number
    readonly theirs: number
    readonly ratio: number
    readonly aim?: number
  }[]
}

const ending = '.bench.ts'
const known = readdirSync(inRoot('test/bench'))
  .filter((name) => name.endsWith(ending))
  .map((name) => name.slice(0, -ending.length))
  .sort()
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`There is no benchmark ${unknown.join(', ')}; there are ${known.join(', ')}.\n`)
  process.exit(2)
}

await buildWhatChanged()
const reports: Report[] = []
let failed = 0
for (const name of asked.length > 0 ? asked : known) {
  const ran = spawnSync(
    process.execPath,
    ['--experimental-strip-types', '--no-warnings', inRoot('test/bench', `${name}${ending}`)],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' },
  )
  process.stdout.write(ran.stdout)
  const line = ran.stdout.trim().split('\n').at(-1) ?? ''
  if (ran.status === 0 && line.startsWith('{')) reports.push(JSON.parse(line) as Report)
  else {
    failed += 1
    process.stderr.write(`The benchmark ${name} failed.\n`)
  }
}

const rows = reports.flatMap(({ bench, ratios }) =>
  ratios.map(({ what, peer, unit, ours, theirs, ratio, aim }) => [
    bench,
    what,
    `${ours} ${unit}`,
    `${theirs} ${unit}`,
    `${ratio}${aim === undefined ? '' : ` (aim ${aim})`}`,
    peer,
  ]),
)
const all = [['Benchmark', 'What', 'Crosswalk', 'Peer', 'Ratio', 'The peer'], ...rows]
const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)))
const lineOf = (row: readonly string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`
const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
process.stdout.write(`\n${[lineOf(all[0]!), rule, ...rows.map(lineOf)].join('\n')}\n`)
for (const { bench, facts } of reports)
  process.stdout.write(
    `${bench}: ${Object.entries(facts)
      .map(([name, value]) => `${name} ${value}`)
      .join('; ')}\n`,
  )
process.exit(failed === 0 ? 0 : 1)
