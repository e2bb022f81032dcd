import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/**
 * The import arrows as a table, checked against every import of the tree. A layer is a folder; what it may import is
 * other layers and named packages. The per-layer tsconfigs make most other edges impossible first.
 */
interface Layer {
  readonly layers: readonly string[]
  /** Packages and `node:` modules by prefix. */
  readonly packages: readonly string[]
  /** Layers of which only types may be imported. */
  readonly typesOf?: readonly string[]
}
const anyNode = ['node:']
const table: Readonly<Record<string, Layer>> = {
  'main/domain': { layers: [], packages: ['zod'] },
  'preload/contract': { layers: ['main/domain'], packages: ['zod'] },
  // View shapes are stated once, in the contract; services fill them and never see a decoder of the wire.
  'main/services': { layers: ['main/domain'], typesOf: ['preload/contract'], packages: ['zod'] },
  'main/policy': { layers: [], packages: [] },
  'main/adapters': {
    layers: ['main/domain', 'main/services/ports.ts'],
    packages: [...anyNode, 'zod', 'conf', 'papaparse', 'pdf-lib', '@cantoo/fontkit'],
  },
  'main/rpc': {
    layers: ['main/domain', 'preload/contract'],
    typesOf: ['main/services/ports.ts'],
    packages: [],
  },
  'main/backend.ts': {
    layers: ['main/domain', 'main/services', 'main/rpc'],
    typesOf: ['preload/contract'],
    packages: [],
  },
  'main/compose-on-node.ts': {
    layers: ['main/adapters', 'main/backend.ts'],
    typesOf: ['main/services/ports.ts'],
    packages: anyNode,
  },
  'main/electron': {
    layers: [
      'main/domain',
      'main/backend.ts',
      'main/compose-on-node.ts',
      'main/adapters',
      'main/policy',
      'preload/contract',
    ],
    typesOf: ['main/services/ports.ts'],
    packages: [...anyNode, 'electron', 'electron-store'],
  },
  'main/loopback': {
    layers: ['main/domain', 'main/backend.ts', 'main/compose-on-node.ts', 'main/adapters', 'main/policy'],
    typesOf: ['main/services/ports.ts', 'preload/contract'],
    packages: anyNode,
  },
  'main/cli': {
    layers: ['main/domain', 'main/backend.ts', 'main/compose-on-node.ts', 'main/adapters', 'main/services'],
    typesOf: ['preload/contract'],
    packages: anyNode,
  },
  'main/scripts': {
    layers: [],
    packages: [...anyNode, 'vite', 'electron-builder', '@electron/fuses', 'yaml'],
  },
  'preload/bridge.ts': { layers: ['preload/contract'], typesOf: ['main/domain'], packages: ['electron'] },
  renderer: {
    layers: ['main/domain'],
    typesOf: ['preload/contract'],
    packages: [
      'react',
      'react-dom',
      'react-aria-components',
      'react-intl',
      'lucide-react',
      'tinykeys',
      'zustand',
      'zod',
      '@tanstack/',
      'vite/client',
    ],
  },
}
const root = fileURLToPath(new URL('..', import.meta.url))
const layerOf = (path: string): string | undefined =>
  Object.keys(table)
    .filter((layer) => path === layer || path.startsWith(`${layer}/`))
    .sort((a, b) => b.length - a.length)[0]
const within = (path: string, allowed: readonly string[]) =>
  allowed.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* sources(path)
    else if (/\.tsx?$/.test(entry.name) && !entry.name.startsWith('vite.')) yield path
  }
}

interface Import {
  readonly from: string
  readonly typeOnly: boolean
}
function importsOf(source: string): Import[] {
  const found: Import[] = []
  for (const match of source.matchAll(
    /^\s*(import|export)\s+(type\s+)?([^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm,
  )) {
    const names = match[3] ?? ''
    const braces = /\{([^}]*)\}/.exec(names)?.[1]
    const allTypes =
      braces !== undefined &&
      !/^\s*[\w*]/.test(names) &&
      braces.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '))
    found.push({ from: match[4]!, typeOnly: match[2] !== undefined || allTypes })
  }
  for (const match of source.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g))
    found.push({ from: match[1]!, typeOnly: false })
  return found
}

function target(file: string, from: string): { readonly path: string } | { readonly name: string } {
  if (from.startsWith('#domain/')) return { path: `main/domain/${from.slice(8)}` }
  if (from.startsWith('#contract/')) return { path: `preload/contract/${from.slice(10)}` }
  if (from.startsWith('.'))
    return {
      path: relative(root, join(root, dirname(file), from))
        .split(sep)
        .join('/'),
    }
  return { name: from }
}

/** Every edge that the table does not allow, as `file -> import`. */
function forbidden(files: Iterable<string>, read: (file: string) => string): string[] {
  const edges: string[] = []
  for (const file of files) {
    const layer = layerOf(file)
    if (layer === undefined) {
      edges.push(`${file} stands in no layer`)
      continue
    }
    const rule = table[layer]!
    for (const { from, typeOnly } of importsOf(read(file))) {
      const to = target(file, from)
      if ('name' in to) {
        const allowed = rule.packages.some(
          (name) =>
            to.name === name ||
            to.name.startsWith(name.endsWith(':') || name.endsWith('/') ? name : `${name}/`),
        )
        if (!allowed) edges.push(`${file} -> ${to.name}`)
        continue
      }
      const same =
        to.path.startsWith(`${layer}/`) || (layer === 'main/scripts' && to.path.startsWith('main/scripts/'))
      if (
        same ||
        within(to.path, rule.layers) ||
        (typeOnly && within(to.path, rule.typesOf ?? [])) ||
        /\.(css|svg)$/.test(to.path)
      )
        continue
      edges.push(`${file} -> ${typeOnly ? 'type ' : ''}${to.path}`)
    }
  }
  return edges
}

describe('import arrows', () => {
  const files = ['main', 'preload', 'renderer'].flatMap((folder) => [...sources(folder)])

  it('lets no file import what its layer may not know', () => {
    expect(forbidden(files, (file) => readFileSync(join(root, file), 'utf8'))).toEqual([])
  })

  it('keeps features apart: one imports another only through its index', () => {
    const edges = files
      .filter((file) => file.startsWith('renderer/features/'))
      .flatMap((file) =>
        importsOf(readFileSync(join(root, file), 'utf8')).map(({ from }) => ({
          file,
          to: target(file, from),
        })),
      )
      .flatMap(({ file, to }) => {
        if (!('path' in to) || !to.path.startsWith('renderer/features/')) return []
        const [own, other] = [file.split('/')[2], to.path.split('/')[2]]
        return own === other || to.path === `renderer/features/${other}/index.ts`
          ? []
          : [`${file} -> ${to.path}`]
      })
    expect(edges).toEqual([])
  })

  it('imports electron in the shell and the bridge only', () => {
    const users = files.filter((file) =>
      importsOf(readFileSync(join(root, file), 'utf8')).some(
        ({ from, typeOnly }) => /^electron(-store)?$/.test(from) && !typeOnly,
      ),
    )
    expect(users.sort()).toEqual([
      'main/electron/electron-settings.ts',
      'main/electron/main.ts',
      'preload/bridge.ts',
    ])
  })

  it('catches a planted edge', () => {
    const planted: Record<string, string> = {
      'main/domain/rubric/bad.ts':
        "import { readFile } from 'node:fs'\nimport { x } from '../../services/undo.ts'",
      'renderer/app/bad.ts': "import { methods } from '#contract/methods.ts'",
      'main/cli/bad.ts': "import { createLoopbackServer } from '../loopback/server.ts'",
    }
    expect(forbidden(Object.keys(planted), (file) => planted[file]!)).toEqual([
      'main/domain/rubric/bad.ts -> node:fs',
      'main/domain/rubric/bad.ts -> main/services/undo.ts',
      'renderer/app/bad.ts -> preload/contract/methods.ts',
      'main/cli/bad.ts -> main/loopback/server.ts',
    ])
  })
})
