import { open, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBackend } from '../support/a-backend.ts'
import { foundCommittee, passphrase } from '../support/a-case-life.ts'
import { builtCli, type BuiltCli, type Ran } from '../support/built-cli.ts'
import { debian, printed } from '../support/debian.ts'
import { fileStores } from '../support/file-stores.ts'

const fixture = (path: string) => fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url))
const sample = fixture('case/framework-sample.json')
const course = fixture('course/econ-1900.csv')
let cli: BuiltCli
let demo = ''
beforeAll(async () => {
  cli = await builtCli()
  demo = join(cli.folder, 'demo')
  const made = await cli.run(['demo', demo, '--json'])
  expect(made).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(made.out)).toEqual({ store: demo, cases: 13 })
}, 120_000)
afterAll(() => cli.end())

const parsed = (ran: Ran): unknown => {
  expect(ran).toMatchObject({ code: 0, err: '' })
  return JSON.parse(ran.out)
}
const listed = async (store: string) =>
  parsed(await cli.run(['list', '--in', store, '--json'])) as {
    id: string
    number: string | null
    title: string
    stage: string
    coverage: number | null
  }[]
/** One sentence on stderr, nothing on stdout. */
const sentence = (ran: Ran, code: number, words: RegExp) => {
  expect(ran).toMatchObject({ code, out: '' })
  expect(ran.err).toMatch(/^crosswalk: .*[.]\n$/)
  expect(ran.err.trim().split('\n')).toHaveLength(1)
  expect(ran.err).toMatch(words)
}

describe('the command line', () => {
  it('says how it is used', async () => {
    for (const args of [[], ['help'], ['--help'], ['-h']]) {
      const ran = await cli.run(args)
      expect(ran).toMatchObject({ code: 0, err: '' })
      for (const word of ['demo DIR', 'import FILE', 'export CASE', 'check STORE', 'Exit codes'])
        expect(ran.out).toContain(word)
    }
  })

  it.each([
    [['dance'], /no command "dance"/],
    [['list'], /needs --in STORE/],
    [['list', '--in'], /--in needs a value/],
    [['list', '--in', 'x', '--pdf', 'y'], /does not take --pdf/],
    [['demo'], /needs a folder/],
    [['show', 'A', 'B', '--in', 'x'], /takes one name, not 2/],
    [['export', 'A', '--in', 'x'], /--pdf OUT/],
    [['export', 'A', '--in', 'x', '--pdf', 'y', '--language', 'de'], /en or fr/],
    [['import', 'f', '--in', 'x', '--course', 'nonsense'], /--course is written as/],
    [['check'], /needs a store/],
  ])('does not understand %j', async (args, words) => sentence(await cli.run(args), 2, words))

  it('lists cases as a table and as JSON', async () => {
    const rows = await listed(demo)
    expect(rows).toHaveLength(13)
    for (const row of rows) {
      expect(Object.keys(row)).toEqual([
        'id',
        'number',
        'title',
        'stage',
        'coverage',
        'provider',
        'target',
        'decision',
        'dueAt',
      ])
      if (row.number !== null) expect(row.number).toMatch(/^MC-\d{4}-\d{3}$/)
      expect(row.title).not.toBe('')
    }
    expect(rows.filter((row) => row.number === null)).toHaveLength(1)
    expect(rows.some((row) => typeof row.coverage === 'number')).toBe(true)
    const table = (await cli.run(['list', '--in', demo])).out.trimEnd().split('\n')
    expect(table).toHaveLength(14)
    expect(table[0]).toMatch(/^Number +Title +Stage +Coverage +Course +Decision$/)
    for (const row of rows) expect(table.join('\n')).toContain(row.number ?? row.title)
  })

  it('shows one case by number, id or title', async () => {
    const row = (await listed(demo)).find((one) => one.number !== null)
    const views = await Promise.all(
      [row!.number!, row!.id, row!.title.toUpperCase()].map((name) =>
        cli.run(['show', name, '--in', demo, '--json']),
      ),
    )
    for (const view of views)
      expect(parsed(view)).toMatchObject({ id: row!.id, number: row!.number, coverage: row!.coverage })
    expect((await cli.run(['show', row!.number!, '--in', demo])).out).toContain(`Stage: `)
    sentence(await cli.run(['show', 'MC-1999-001', '--in', demo]), 1, /no case "MC-1999-001"/)
  })

  debian('pdftotext', 'qpdf').it(
    'exports the current decision in both languages, the same bytes each time',
    async () => {
      const views = await Promise.all(
        (await listed(demo)).map(
          async (row) =>
            parsed(await cli.run(['show', row.id, '--in', demo, '--json'])) as {
              id: string
              number: string
              decisions: { number: string; award: string; superseded: boolean }[]
            },
        ),
      )
      const decided = views.find((view) => view.decisions.length > 1)!
      const current = decided.decisions.find(({ superseded }) => !superseded)!
      const undecided = views.find((view) => view.decisions.length === 0)!
      const hashes = new Set<string>()
      for (const [language, name] of [
        ['en', 'a.pdf'],
        ['en', 'b.pdf'],
        ['fr', 'c.pdf'],
      ] as const) {
        const out = join(cli.folder, name)
        const made = parsed(
          await cli.run([
            'export',
            decided.number,
            '--in',
            demo,
            '--pdf',
            out,
            '--language',
            language,
            '--json',
          ]),
        ) as { file: string; bytes: number; sha256: string; decision: string }
        expect(made).toMatchObject({
          file: out,
          bytes: (await stat(out)).size,
          decision: current.number,
        })
        hashes.add(made.sha256)
        printed('qpdf', ['--check', out])
        expect(printed('pdftotext', ['-layout', out, '-'])).toContain(current.award)
      }
      expect(hashes.size).toBe(2)
      sentence(
        await cli.run(['export', undecided.id, '--in', demo, '--pdf', join(cli.folder, 'no.pdf')]),
        1,
        /no decision yet/,
      )
      sentence(
        await cli.run(['export', decided.id, '--in', demo, '--pdf', join(cli.folder, 'nowhere', 'x.pdf')]),
        1,
        /folder is not there/,
      )
    },
  )

  it('finds nothing wrong with the sample', async () => {
    expect(parsed(await cli.run(['check', demo, '--json']))).toMatchObject({
      ok: true,
      problems: [],
      invariants: [],
    })
    expect((await cli.run(['check', demo])).out).toMatch(/every hash, signature and rule holds\.$/m)
  })

  it('refuses stores that are not there, are there already, or are locked', async () => {
    for (const command of [
      ['list', '--in', 'nowhere'],
      ['check', 'nowhere'],
      ['show', 'x', '--in', 'nowhere'],
    ])
      sentence(await cli.run(command), 1, /nowhere holds no committee/)
    sentence(await cli.run(['demo', demo]), 1, /is not empty/)
    const locked = await lockedStore('locked')
    sentence(await cli.run(['list', '--in', locked]), 1, /CROSSWALK_PASSPHRASE/)
    sentence(
      await cli.run(['check', locked], { CROSSWALK_PASSPHRASE: 'wrong words' }),
      1,
      /is not the passphrase/,
    )
    expect(
      parsed(await cli.run(['list', '--in', locked, '--json'], { CROSSWALK_PASSPHRASE: passphrase })),
    ).toEqual([])
  })
})

describe('importing on the command line', () => {
  it('says in a dry run what a file holds and creates nothing', async () => {
    const before = await listed(demo)
    const dry = parsed(await cli.run(['import', sample, '--in', demo, '--dry-run', '--json'])) as {
      format: string
      items: unknown[]
      problems: unknown[]
    }
    expect(dry.format).toBe('case-package')
    expect(dry.items.length).toBeGreaterThan(5)
    expect((await cli.run(['import', course, '--in', demo, '--dry-run'])).out).toMatch(
      /^plain-csv: .*7 outcomes\n- ECON1900-1 /,
    )
    expect(await listed(demo)).toEqual(before)
  })

  it('takes in a credential and a course', async () => {
    const store = join(cli.folder, 'importing')
    await cli.run(['demo', store])
    const done = parsed(
      await cli.run([
        'import',
        sample,
        '--in',
        store,
        '--title',
        'Algèbre',
        '--provider',
        'Kestrel',
        '--json',
      ]),
    )
    expect(done).toMatchObject({ courseId: null, outcomes: expect.any(Number) as number })
    const made = parsed(
      await cli.run(['import', course, '--in', store, '--course', 'HLU ECON 1900', '--json']),
    )
    expect(made).toMatchObject({ caseId: null, outcomes: 7 })
    const rows = await listed(store)
    expect(rows.filter((row) => row.title === 'Algèbre')).toMatchObject([
      { number: null, stage: 'incomplete', coverage: null },
    ])
    sentence(
      await cli.run(['import', course, '--in', store, '--course', 'XYZ ECON 1900']),
      1,
      /no institution XYZ/,
    )
    sentence(await cli.run(['import', 'nothing.csv', '--in', store]), 1, /no file nothing\.csv/)
  })

  it('answers hostile files with one sentence within five seconds and creates nothing', async () => {
    const before = await readdir(join(demo, 'acts'))
    const rows = await listed(demo)
    const huge = join(cli.folder, 'huge.csv')
    await (await open(huge, 'w')).close()
    await truncate(huge, 2 * 1024 ** 3)
    const wide = join(cli.folder, 'wide.csv')
    await writeFile(
      wide,
      `${Array.from({ length: 100_000 }, (_, i) => `c${i}`).join(',')}\n${'x,'.repeat(99_999)}x\n`,
    )
    const whole = await readFile(sample, 'utf8')
    const cut = join(cli.folder, 'cut.json')
    await writeFile(cut, whole.slice(0, whole.length / 2))
    const cyclic = join(cli.folder, 'cyclic.json')
    await writeFile(cyclic, cyclicPackage(whole))
    for (const [file, words] of [
      [huge, /too large/],
      [wide, /too many columns/],
      [cut, /ends in the middle/],
      [cyclic, /stands under itself/],
    ] as const) {
      const ran = await cli.run(['import', file, '--in', demo])
      sentence(ran, 1, words)
      expect(ran.milliseconds).toBeLessThan(5_000)
    }
    expect(await listed(demo)).toEqual(rows)
    expect(await readdir(join(demo, 'acts'))).toEqual(before)
  }, 60_000)

  it('loses nothing when two imports run while a window holds the store', async () => {
    const store = await lockedStore('shared')
    const window = aBackend(fileStores(join(cli.folder, 'committees')))
    await window.backend.committees.openFolder(store, passphrase)
    try {
      const env = { CROSSWALK_PASSPHRASE: passphrase }
      const typing = async () => {
        for (let i = 0; i < 10; i += 1)
          await window.call('case.create', {
            title: { en: `Typed ${i}` },
            provider: '',
            code: '',
            targetCourseId: null,
          })
      }
      const [one, two] = await Promise.all([
        cli.run(['import', sample, '--in', store, '--title', 'One', '--json'], env),
        cli.run(['import', sample, '--in', store, '--title', 'Two', '--json'], env),
        typing(),
      ])
      for (const ran of [one, two]) parsed(ran)
      const titles = async () => (await window.call('cases.list', {})).map((row) => row.title.en ?? '').sort()
      await expect
        .poll(titles)
        .toEqual([...Array.from({ length: 10 }, (_, i) => `Typed ${i}`), 'One', 'Two'].sort())
      expect(parsed(await cli.run(['check', store, '--json'], env))).toMatchObject({
        ok: true,
        problems: [],
        invariants: [],
      })
    } finally {
      await window.backend.close()
    }
  }, 60_000)
})

describe('a damaged store', () => {
  it('is named by check, byte by byte, and down to its keys', async () => {
    const store = join(cli.folder, 'flipped')
    await cli.run(['demo', store])
    const [file] = await readdir(join(store, 'acts'))
    const path = join(store, 'acts', file!)
    const bytes = await readFile(path)
    for (const at of [bytes.length - 40, Math.floor(bytes.length / 2), 200]) {
      const flipped = Buffer.from(bytes)
      flipped[at] = flipped[at]! ^ 0x10
      await writeFile(path, flipped)
      const ran = await cli.run(['check', store, '--json'])
      expect(ran).toMatchObject({ code: 3, err: '' })
      const report = JSON.parse(ran.out) as { ok: boolean; problems: { file: string }[] }
      expect(report.ok).toBe(false)
      expect(report.problems.map((problem) => problem.file)).toContain(`acts/${file}`)
    }
    await writeFile(path, bytes)
    expect((await cli.run(['check', store])).code).toBe(0)
    for (const keys of await readdir(join(store, 'keys')))
      await writeFile(join(store, 'keys', keys), 'nothing')
    const ran = await cli.run(['check', store])
    expect(ran).toMatchObject({ code: 3, err: '' })
    expect(ran.out).toContain('keys')
  }, 60_000)

  it('is checked also where nobody is left to open it as', async () => {
    const store = await lockedStore('unfounded')
    const env = { CROSSWALK_PASSPHRASE: passphrase }
    const [file] = await readdir(join(store, 'acts'))
    const path = join(store, 'acts', file!)
    const bytes = await readFile(path)
    bytes[200] = bytes[200]! ^ 0x10
    await writeFile(path, bytes)
    sentence(await cli.run(['list', '--in', store], env), 1, /is damaged/)
    const ran = await cli.run(['check', store, '--json'], env)
    expect(ran).toMatchObject({ code: 3, err: '' })
    expect(JSON.parse(ran.out)).toMatchObject({ ok: false, problems: [{ file: `acts/${file}` }] })
  }, 60_000)
})

/** A committee that a passphrase locks; made where nothing else is. */
async function lockedStore(name: string): Promise<string> {
  const world = aBackend(fileStores(join(cli.folder, name)))
  await foundCommittee(world)
  await world.backend.close()
  const [folder] = await readdir(join(cli.folder, name))
  return join(cli.folder, name, folder!)
}

/** The package with its first item made a child of its own child. */
function cyclicPackage(whole: string): string {
  const read = JSON.parse(whole) as {
    CFAssociations: {
      associationType: string
      originNodeURI: { identifier: string }
      destinationNodeURI: { identifier: string }
    }[]
  }
  const child = read.CFAssociations.find(
    (one) =>
      one.associationType === 'isChildOf' &&
      read.CFAssociations.some(
        (other) =>
          other.associationType === 'isChildOf' &&
          other.destinationNodeURI.identifier === one.originNodeURI.identifier,
      ),
  )
  const under = read.CFAssociations.find(
    (one) =>
      one.associationType === 'isChildOf' &&
      one.destinationNodeURI.identifier === child!.originNodeURI.identifier,
  )!
  read.CFAssociations = read.CFAssociations.map((one) =>
    one === child ? { ...one, destinationNodeURI: under.originNodeURI } : one,
  )
  return JSON.stringify(read)
}
