import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, open, readFile, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readImportFile } from '../../../main/adapters/import-file/read-import-file.ts'
import { fc, law } from '../../support/law.ts'
import { fixture, planOf, readContent, refused } from './a-file.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosswalk-hostile-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const measure = fileURLToPath(new URL('measure-import.ts', import.meta.url))
interface Measured {
  readonly items?: number
  readonly refusal?: { readonly kind: string; readonly problem: string; readonly detail: string }
  readonly peakMb: number
}
/** Reads a file in a process of its own, which must stay small; the answer as `problem: detail`. */
async function refusedSmall(name: string): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--no-warnings', measure, join(folder, name), name],
    { timeout: 25_000 },
  )
  const { refusal, items, peakMb } = JSON.parse(stdout) as Measured
  expect(items).toBeUndefined()
  expect(peakMb).toBeLessThan(500)
  expect(refusal?.kind).toBe('file')
  return `${refusal?.problem}: ${refusal?.detail}`
}

/** Writes a piece again and again, without holding the whole. */
async function fill(name: string, start: string, piece: string, times: number): Promise<string> {
  const out = createWriteStream(join(folder, name))
  out.write(start)
  const block = piece.repeat(1000)
  for (let i = 0; i < times; i += 1000)
    if (!out.write(i + 1000 <= times ? block : piece.repeat(times - i))) await once(out, 'drain')
  out.end()
  await once(out, 'close')
  return name
}
const million = 1_000_000

describe('a file made to hurt gets one sentence, and little memory', () => {
  it('two gigabytes', async () => {
    const handle = await open(join(folder, 'huge.json'), 'w')
    await handle.truncate(2 * 1024 ** 3)
    await handle.close()
    expect(await refusedSmall('huge.json')).toBe('too-large: 2048 MB, at most 64')
  })
  it('a hundred thousand columns, in the header or below it', async () => {
    expect(await refusedSmall(await fill('wide.csv', 'text', ',column', 100_000))).toBe(
      'too-many-columns: row 1 has more than 500 columns',
    )
    expect(await refusedSmall(await fill('wide-row.csv', 'text,code\n', 'x,', 100_000))).toBe(
      'too-many-columns: row 2 has more than 500 columns',
    )
    expect(await refusedSmall(await fill('wide-only.csv', 'x', ';x', 100_000))).toContain('too-many-columns')
  })
  it('sixty million separators in one row', async () => {
    expect(await refusedSmall(await fill('commas.csv', 'text\n', ',', 60 * million))).toContain(
      'too-many-columns: row 2',
    )
  })
  it('more than twenty thousand rows, blank ones counted', async () => {
    expect(await refusedSmall(await fill('rows.csv', 'text\n', 'An outcome\n', 20_000))).toBe(
      'too-many-rows: more than 20000 rows',
    )
    expect(await refusedSmall(await fill('blank.csv', 'text\nAn outcome\n', '\n', 60 * million))).toContain(
      'too-many-rows',
    )
  })
  it('a cell or a quotation mark without end', async () => {
    expect(await refusedSmall(await fill('quotes.csv', 'text\n', '"', 60 * million))).toContain(
      'row-problems: row 2 has a cell of more than',
    )
    expect(await refusedSmall(await fill('cell.csv', '', 'a', 60 * million))).toContain(
      'row-problems: row 1 has a cell of more than',
    )
  })
  it('more text than any course has, in rows that are each allowed', async () => {
    const sentence = `${'word '.repeat(600)}\n`
    expect(await refusedSmall(await fill('texts.csv', 'text\n', sentence, 19_000))).toContain(
      'too-large: its texts hold more than',
    )
  })
  it('sixty million brackets, open or in pairs', async () => {
    expect(await refusedSmall(await fill('deep.json', '', '[', 60 * million))).toBe(
      'too-large: nested deeper than 64 levels',
    )
    expect(await refusedSmall(await fill('lists.json', '[', '[],', 20 * million))).toBe(
      'too-large: more than 1500000 values',
    )
  })
  it('an object of more names than any package has', async () => {
    const names = Array.from({ length: 200_000 }, (_, i) => `"name${i}":${i}`).join(',')
    expect(refused(await readContent(`{${names}}`, 'names.json'))).toBe(
      'too-large: an object with more than 1000 members',
    )
  })
  it('names that objects inherit', async () => {
    expect(refused(await readContent('{"__proto__":{"CFItems":[]},"constructor":1}'))).toContain('not-case')
    expect(refused(await readContent('__proto__,constructor,toString\n1,2,3\n'))).toContain('bad-header')
  })
})

describe('a file that only looks dangerous is read', () => {
  it('separators and quotation marks within one quoted cell', async () => {
    const text = `Read ""loud"" words${','.repeat(600)}`
    expect(planOf(await readContent(`text\n"${text}"\n`)).items).toHaveLength(1)
  })
  it('brackets and escaped quotation marks within a text of a package', async () => {
    const fullStatement = `Say "${'['.repeat(100)}" and \\`
    const json = {
      CFDocument: { identifier: 'd', title: 't' },
      CFItems: [{ identifier: 'a', fullStatement }],
    }
    expect(planOf(await readContent(JSON.stringify(json))).items[0]?.text).toBe(fullStatement)
  })
  it('sentences with as many commas in each row', async () => {
    const plan = planOf(await readContent('Plan, draft and revise a text\nListen, then respond to others\n'))
    expect(plan.items.map((item) => item.text)).toEqual([
      'Plan, draft and revise a text',
      'Listen, then respond to others',
    ])
  })
})

describe('a file that is broken gets one sentence', () => {
  it('a package cut off anywhere', async () => {
    const whole = await readFile(fixture('case/framework-sample.json'), 'utf8')
    for (const share of [0.001, 0.1, 0.5, 0.9, 0.999]) {
      expect(
        refused(await readContent(whole.slice(0, Math.floor(whole.trimEnd().length * share)), 'cut.json')),
      ).toContain('truncated: it ends within')
    }
  })
  it('a package whose items go round in a circle', async () => {
    const item = (identifier: string) => ({ identifier, fullStatement: identifier })
    const childOf = (child: string, parent: string) => ({
      associationType: 'isChildOf',
      originNodeURI: { identifier: child },
      destinationNodeURI: { identifier: parent },
    })
    const cyclic = {
      CFDocument: { identifier: 'd', title: 't' },
      CFItems: ['a', 'b', 'c'].map(item),
      CFAssociations: [childOf('a', 'b'), childOf('b', 'a')],
    }
    expect(refused(await readContent(JSON.stringify(cyclic), 'cyclic.json'))).toBe(
      'cyclic: a is child of b is child of a',
    )
  })
  it('JSON with a fault, or of another kind', async () => {
    expect(refused(await readContent('{"CFDocument":{},\n"CFItems":[}]}'))).toContain('not-json')
    expect(refused(await readContent('{"name":"something else"}'))).toContain('not-case')
    expect(refused(await readContent('[]'))).toContain('not-case')
  })
  it('nothing at all, or nothing but white space', async () => {
    expect(refused(await readContent(''))).toBe('empty: 0 bytes')
    expect(refused(await readContent(' \r\n\u00a0'))).toBe('empty: only white space')
  })
  it('other kinds of file, named', async () => {
    expect(refused(await readImportFile(fixture('case/spreadsheet-sample.xlsx'), 'a.csv'))).toContain(
      'unknown-kind: a spreadsheet',
    )
    expect(refused(await readContent('%PDF-1.7\n%\u00ff'))).toBe('unknown-kind: a PDF')
    expect(refused(await readContent('<!doctype html><p>text'))).toBe('unknown-kind: a web page or XML')
    expect(refused(await readContent(Buffer.from('\x89PNG\r\n\x1a\n\x00', 'latin1')))).toBe(
      'unknown-kind: a picture',
    )
  })
  it('no file at that place, a folder, or a device, and no path in the answer', async () => {
    const gone = await readImportFile(join(folder, 'gone.csv'), 'gone.csv')
    expect(refused(gone)).toBe('unreadable: it is not there any more')
    expect(JSON.stringify(gone)).not.toContain(folder)
    expect(refused(await readImportFile(folder, 'folder'))).toBe('unreadable: not a file')
    await symlink('/dev/zero', join(folder, 'endless.csv'))
    expect(refused(await readImportFile(join(folder, 'endless.csv'), 'endless.csv'))).toBe(
      'unreadable: not a file',
    )
  })
})

describe('whatever the bytes', () => {
  law(
    'junk is refused or planned, never thrown, and leaves nothing behind',
    [fc.uint8Array({ minLength: 1, maxLength: 400 })],
    async (bytes) => {
      const result = await readContent(bytes, 'junk')
      if (!result.ok) expect(result.refusal.kind).toBe('file')
      expect(await readdir(folder)).not.toContain('junk')
    },
    { runs: 100 },
  )
  law(
    'a real package with a flipped byte is refused or planned, never thrown',
    [fc.nat(), fc.integer({ min: 1, max: 255 })],
    async (place, flip) => {
      const bytes = await readFile(fixture('case/framework-sample.json'))
      const at = place % bytes.length
      bytes[at] = (bytes[at] ?? 0) ^ flip
      const result = await readContent(bytes, 'flipped.json')
      if (!result.ok) expect(result.refusal.kind).toBe('file')
      else expect(result.value.items.length + result.value.problems.length).toBeGreaterThan(0)
    },
    { runs: 100 },
  )
  law(
    'any table of any cells is refused or planned',
    [
      fc.array(
        fc.array(
          fc.oneof(
            fc.constantFrom('text', 'code', 'weight', 'fullStatement', 'Is Child Of', 'level', '"', ','),
            fc.string(),
          ),
          { maxLength: 5 },
        ),
        { maxLength: 6 },
      ),
      fc.constantFrom(',', ';', '\t'),
    ],
    async (rows, separator) => {
      const result = await readContent(`a${rows.map((cells) => cells.join(separator)).join('\n')}`)
      if (!result.ok) expect(result.refusal.kind).toBe('file')
    },
    { runs: 100 },
  )
})
