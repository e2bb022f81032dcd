import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sources = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|tsx|html)$/.test(name))
    .map((name) => ({
      name: `${folder}/${name.replaceAll('\\', '/')}`,
      text: readFileSync(join(root, folder, name), 'utf8'),
    }))
const all = ['main', 'preload', 'renderer'].flatMap(sources)

describe('row 16: text from others is shown as text', () => {
  it('never becomes markup or code', () => {
    const found = all.filter(({ text }) =>
      /dangerouslySetInnerHTML|\.innerHTML\s*=|\.outerHTML\s*=|insertAdjacentHTML|document\.write\(|\beval\(|new Function\(/.test(
        text,
      ),
    )
    expect(found.map(({ name }) => name)).toEqual([])
  })
})

describe('row 17: the system’s key store only where it protects', () => {
  it('is never told to use plain text', () => {
    expect(
      all.filter(({ text }) => text.includes('setUsePlainTextEncryption')).map(({ name }) => name),
    ).toEqual([])
  })
})

describe('row 21: no code from elsewhere, no developer tools by themselves', () => {
  it('opens no developer tools and loads no remote script', () => {
    expect(
      all
        .filter(({ text }) => /openDevTools|loadURL\(\s*['"`]http|<script[^>]+src=["']https?:/.test(text))
        .map(({ name }) => name),
    ).toEqual([])
  })
  it('imports electron as a value in the shell and the bridge only', () => {
    const values = all.filter(
      ({ text }) =>
        /^import (?!type\b)[^'";]*from 'electron(?:-store)?'/m.test(text) ||
        /import\('electron'\)/.test(text),
    )
    expect(values.map(({ name }) => name).sort()).toEqual([
      'main/electron/electron-settings.ts',
      'main/electron/main.ts',
      'preload/bridge.ts',
    ])
  })
})
