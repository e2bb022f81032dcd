import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inRoot } from '../main/scripts/paths.ts'

const sha256 = (path: string) =>
  createHash('sha256')
    .update(readFileSync(inRoot(path)))
    .digest('hex')
const packages = [
  'node_modules/source-sans/TTF',
  'node_modules/source-serif/TTF',
  'node_modules/dejavu-fonts-ttf/ttf',
]

describe('the fonts of printed documents', () => {
  const fonts = readdirSync(inRoot('assets/fonts/pdf')).filter((name) => name.endsWith('.ttf'))
  it('are there', () => expect(fonts).toHaveLength(8))
  it.each(fonts)('%s is the file that its makers published, byte for byte', (name) => {
    const home = packages.find((folder) => readdirSync(inRoot(folder)).includes(name))
    expect(home).toBeDefined()
    expect(sha256(`assets/fonts/pdf/${name}`)).toBe(sha256(`${home}/${name}`))
  })
})
