import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bin, inRoot } from '../main/scripts/paths.ts'

/** The checks are only worth what they refuse: each is given a fault, on a copy of the domain. */
const run = promisify(execFile)
let copy = ''

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'crosswalk-checks-'))
  await cp(inRoot('main/domain'), join(copy, 'main/domain'), { recursive: true })
  for (const file of ['main/tsconfig.base.json', 'package.json', 'test/oxlintrc.json'])
    await cp(inRoot(file), join(copy, file))
  await symlink(inRoot('node_modules'), join(copy, 'node_modules'), 'junction')
})
afterAll(() => rm(copy, { recursive: true, force: true }))

interface Checked {
  readonly code: number
  readonly said: string
}
/** How one of the project's tools ends on the copy, with `text` planted as a file of the domain. */
async function checked(text: string, tool: string, args: readonly string[]): Promise<Checked> {
  const planted = join(copy, 'main/domain/planted.ts')
  await writeFile(planted, text)
  try {
    const { stdout } = await run(process.execPath, [tool, ...args], { cwd: copy })
    return { code: 0, said: stdout }
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string }
    return { code, said: stdout }
  } finally {
    await rm(planted)
  }
}
const types = (text: string) => checked(text, bin('typescript', 'bin/tsc'), ['-b', 'main/domain'])
const lint = (text: string) =>
  checked(text, bin('oxlint', 'bin/oxlint'), ['-c', 'test/oxlintrc.json', '--deny-warnings', 'main'])

describe('the checks refuse', () => {
  it('nothing in the domain as it stands', async () => {
    expect(await types('export const fine = 1\n')).toEqual({ code: 0, said: '' })
  })
  it.each([
    ['the console', "console.log('x')", "'console'"],
    ['a timer', 'setTimeout(() => undefined, 1)', "'setTimeout'"],
    ['the disk', "import 'node:fs'", "'node:fs'"],
    ['the page', 'document.title', "'document'"],
    ['the process', 'process.env', "'process'"],
    ['a type that does not hold', "export const n: number = 'x'", "'number'"],
  ])('%s in the domain, by its types', async (_, planted, named) => {
    const { code, said } = await types(`${planted}\nexport {}\n`)
    expect(code).not.toBe(0)
    expect(said).toContain('main/domain/planted.ts')
    expect(said).toContain(named)
  })
  it('electron outside of the shell, by the linter', async () => {
    const { code, said } = await lint("import { app } from 'electron'\nexport const name = app.name\n")
    expect(code).not.toBe(0)
    expect(said).toContain('may import electron')
  })
  it('any, by the linter', async () => {
    const { code, said } = await lint('export const loose = (value: any): string => value\n')
    expect(code).not.toBe(0)
    expect(said).toContain('no-explicit-any')
  })
})
