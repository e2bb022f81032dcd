import { describe, expect, it } from 'vitest'
import { readCasePackage } from '#domain/library/case-package.ts'
import type { ImportPlan } from '#domain/library/import-plan.ts'
import type { Result } from '#domain/refusal.ts'

const document = {
  identifier: 'doc',
  uri: 'https://college.example/doc',
  title: 'Bookkeeping basics',
  creator: 'North College',
}
const item = (identifier: string, more: object = {}) => ({
  identifier,
  uri: `https://college.example/${identifier}`,
  fullStatement: `Statement ${identifier}`,
  ...more,
})
const childOf = (child: string, parent: string, more: object = {}) => ({
  associationType: 'isChildOf',
  originNodeURI: { title: '', identifier: child, uri: '' },
  destinationNodeURI: { title: '', identifier: parent, uri: '' },
  ...more,
})
const read = (CFItems: unknown, CFAssociations: unknown = [], CFDocument: unknown = document) =>
  readCasePackage({ CFDocument, CFItems, CFAssociations }, 'package.json')
const planOf = (result: Result<ImportPlan>): ImportPlan => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const outlineOf = (result: Result<ImportPlan>) =>
  planOf(result).items.map((one) => `${'  '.repeat(one.depth)}${one.kind} ${one.identifier}`)
const refused = (result: Result<ImportPlan>) => {
  if (result.ok) throw new Error('was not refused')
  const { refusal } = result
  if (refusal.kind !== 'file') throw new Error(`refused as ${refusal.kind}`)
  return `${refusal.problem}: ${refusal.detail}`
}

describe('a CASE package', () => {
  it('makes parents groups and leaves outcomes', () => {
    expect(
      outlineOf(
        read([item('b'), item('a'), item('c')], [childOf('b', 'a'), childOf('a', 'doc'), childOf('c', 'a')]),
      ),
    ).toEqual(['group a', '  outcome b', '  outcome c'])
  })
  it('sorts siblings by sequence number, then enumeration, then code, then the order of the file', () => {
    const items = [
      item('last'),
      item('ten', { listEnumeration: '10.' }),
      item('two', { listEnumeration: '2.' }),
      item('code-b', { humanCodingScheme: 'B' }),
      item('code-a', { humanCodingScheme: 'A' }),
      item('second'),
      item('first', { listEnumeration: '99.' }),
      item('top'),
    ]
    const places = [
      childOf('second', 'top', { sequenceNumber: 2 }),
      childOf('first', 'top', { sequenceNumber: '1' }),
      ...['last', 'ten', 'two', 'code-b', 'code-a'].map((name) => childOf(name, 'top')),
    ]
    expect(planOf(read(items, places)).items.map((one) => one.identifier)).toEqual([
      'top',
      'first',
      'second',
      'two',
      'ten',
      'code-a',
      'code-b',
      'last',
    ])
  })
  it('puts white space in order and changes nothing else', () => {
    const [only] = planOf(
      read([
        item('a', { fullStatement: '\tUse\u00a0 <b>ratios</b>\r\n  «\u00a0souvent\u00a0» : 5\u202f%  ' }),
      ]),
    ).items
    expect(only?.text).toBe('Use <b>ratios</b> «\u00a0souvent\u00a0» : 5\u202f%')
  })
  it('takes links given as text, by address or by identifier', () => {
    const links = [
      { associationType: 'isChildOf', originNodeURI: 'https://college.example/b', destinationNodeURI: 'a' },
    ]
    expect(outlineOf(read([item('a'), item('b')], links))).toEqual(['group a', '  outcome b'])
  })
  it('accepts members and extensions it does not know, and other kinds of association', () => {
    const associations = [
      { ...childOf('a', 'elsewhere'), associationType: 'exactMatchOf' },
      { ...childOf('a', 'doc'), extensions: { x: [1] } },
    ]
    const plan = planOf(read([item('a', { 'ext:weight': 3, CFItemType: 'Outcome' })], associations))
    expect([plan.items.length, plan.problems]).toEqual([1, []])
  })
  it('takes title, creator and language, and the language of the items where the document has none', () => {
    const plan = planOf(read([item('a', { language: 'fr-CA' })]))
    expect([plan.title, plan.creator, plan.identifier, plan.language]).toEqual([
      'Bookkeeping basics',
      'North College',
      'doc',
      'fr',
    ])
    expect(
      planOf(read([item('a', { language: 'fr' })], [], { ...document, language: 'en-CA' })).language,
    ).toBe('en')
  })
  it('is a plain list where it has no associations', () => {
    expect(
      outlineOf(readCasePackage({ CFDocument: document, CFItems: [item('b'), item('a')] }, 'f')),
    ).toEqual(['outcome b', 'outcome a'])
  })
  it('stays calm with twenty thousand levels', () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `i${i}`)
    const plan = planOf(
      read(
        names.map((name) => item(name)),
        names.slice(1).map((name, i) => childOf(name, `i${i}`)),
      ),
    )
    expect(plan.items.at(-1)).toMatchObject({ identifier: 'i19999', depth: 19_999, kind: 'outcome' })
  })
})

describe('a CASE package with faults in it', () => {
  it('names each item that is left out and keeps the rest', () => {
    const plan = planOf(
      read([
        item('a'),
        item('a'),
        item('b', { fullStatement: '\u00a0 ' }),
        'no item',
        item('c', { fullStatement: 'x\u0000' }),
        item('d', { fullStatement: 7 }),
      ]),
    )
    expect(plan.items.map((one) => one.identifier)).toEqual(['a'])
    expect(
      plan.problems.map(({ problem, column, grave, detail }) => [
        problem,
        column,
        grave,
        detail.split(':')[0],
      ]),
    ).toEqual([
      ['duplicate-identifier', 'identifier', true, 'CFItems[1]'],
      ['no-text', 'fullStatement', true, 'CFItems[2]'],
      ['bad-item', null, true, 'CFItems[3]'],
      ['bad-item', 'fullStatement', true, 'CFItems[4]'],
      ['bad-item', 'fullStatement', true, 'CFItems[5]'],
    ])
  })
  it('keeps a child whose parent is not in the file, at the top, and says so', () => {
    const plan = planOf(read([item('a')], [childOf('a', 'nowhere'), childOf('nobody', 'a')]))
    expect(plan.items).toMatchObject([{ identifier: 'a', parent: null, depth: 0 }])
    expect(plan.problems.map((one) => [one.problem, one.grave, one.detail])).toEqual([
      ['unknown-parent', false, 'CFAssociations[0]: a is child of nowhere, which is not in this file'],
      ['bad-item', false, 'CFAssociations[1]: the child nobody is not an item of this file'],
    ])
  })
  it('keeps the first of several parents and says so', () => {
    const plan = planOf(read([item('a'), item('b'), item('c')], [childOf('c', 'b'), childOf('c', 'a')]))
    expect(plan.items.find((one) => one.identifier === 'c')?.parent).toBe('b')
    expect(plan.problems.map((one) => one.problem)).toEqual(['several-parents'])
  })
  it('refuses a circle and names it', () => {
    const circle = [childOf('a', 'b'), childOf('b', 'c'), childOf('c', 'a'), childOf('d', 'a')]
    expect(refused(read([item('d'), item('a'), item('b'), item('c'), item('e')], circle))).toBe(
      'cyclic: a is child of b is child of c is child of a',
    )
  })
  it('refuses an item that is its own parent', () => {
    expect(refused(read([item('a')], [childOf('a', 'a')]))).toBe('cyclic: a is child of itself')
  })
  it('refuses what is no package, and says what is missing', () => {
    expect(refused(readCasePackage([1], 'f'))).toContain('not-case: the outermost value')
    expect(refused(readCasePackage(null, 'f'))).toContain('not-case')
    expect(refused(readCasePackage({ CFItems: [] }, 'f'))).toContain('not-case: CFDocument')
    expect(refused(read([], [], { identifier: 'x' }))).toContain('not-case: CFDocument: title')
    expect(refused(read({ a: 1 }))).toBe('not-case: CFItems is not a list')
    expect(refused(read([item('a')], 'x'))).toBe('not-case: CFAssociations is not a list')
    expect(refused(read([]))).toContain('no-outcomes')
    expect(refused(read([{}]))).toContain('no-outcomes: CFItems[0]')
  })
  it('refuses more items than the limit', () => {
    expect(refused(read(Array.from({ length: 20_001 }, () => 1)))).toContain('too-many-rows: 20001 items')
  })
})
