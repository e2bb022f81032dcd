import { describe, expect, it } from 'vitest'
import { planOf, readContent, readFixture, refused } from './a-file.ts'

const outlineOf = (plan: ReturnType<typeof planOf>) =>
  plan.items.map((item) => `${'  '.repeat(item.depth)}${item.code} ${item.kind}`)

describe('the package that a real tool exported', () => {
  it('is read as sixteen items in two trees, leaves as outcomes', async () => {
    const plan = planOf(await readFixture('case/framework-sample.json'))
    expect(plan).toMatchObject({
      format: 'case-package',
      title: 'What Standards Could Be',
      creator: 'Brandon Dorman',
      language: 'en',
      identifier: '20c5134f-423d-4097-a971-3dd5152bf507',
      problems: [],
    })
    expect(outlineOf(plan).map((line) => line.replace('CCSS.Math.Content.', ''))).toEqual([
      '6.RP.A group',
      '  6.RP.A.1 outcome',
      '  6.RP.A.2 outcome',
      '  6.RP.A.3 group',
      '    6.RP.A.3a outcome',
      '    6.RP.A.3b outcome',
      '    6.RP.A.3c outcome',
      '    6.RP.A.3d outcome',
      '7.RP.A group',
      '  7.RP.A.1 outcome',
      '  7.RP.A.2 group',
      '    7.RP.A.2a outcome',
      '    7.RP.A.2b outcome',
      '    7.RP.A.2c outcome',
      '    7.RP.A.2d outcome',
      '  7.RP.A.3 outcome',
    ])
    expect(plan.items[1]?.notes).toContain('“The ratio of wings to beaks'.replace('“', '"'))
  })
})

describe('the table that a real tool wrote', () => {
  it('is a tree by codes, though the column may name identifiers too', async () => {
    const plan = planOf(await readFixture('case/items-sample.csv'))
    expect(plan).toMatchObject({ format: 'case-csv', title: 'items-sample', problems: [] })
    expect(outlineOf(plan)).toEqual([
      'M group',
      '  M.F group',
      '    M.F.1-2 group',
      '      M.F.1-2.S1 group',
      '        M.F.1-2.S1a outcome',
      '        M.F.1-2.S1b outcome',
      '    M.F.C2 group',
      '      M.F.C2.S1 outcome',
      'M.E outcome',
      'M.E.C1 outcome',
    ])
    expect(plan.items.map((item) => item.row)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(plan.items[1]).toMatchObject({ identifier: 'Math.Fractions', parent: 'Math', notes: 'Testing' })
  })
  it('takes identifiers as parents and sorts siblings by their sequence numbers', async () => {
    const csv =
      'Identifier,fullStatement,Is Child Of,sequenceNumber\nc,Third,a,10\nb,Second,a,9\na,First,,1\n'
    expect(planOf(await readContent(csv)).items.map((item) => [item.identifier, item.parent])).toEqual([
      ['a', null],
      ['b', 'a'],
      ['c', 'a'],
    ])
  })
  it('warns of a parent that is in no row, or that two rows could be, and of a row that names itself', async () => {
    const csv =
      'Identifier,fullStatement,Human Coding Scheme,Is Child Of\na,A,X,\nb,B,X,b\nc,C,,X\nd,D,,gone\n'
    const plan = planOf(await readContent(csv))
    expect(plan.problems.map(({ row, column, problem, grave }) => [row, column, problem, grave])).toEqual([
      [3, 'Is Child Of', 'self-parent', false],
      [4, 'Is Child Of', 'unknown-parent', false],
      [5, 'Is Child Of', 'unknown-parent', false],
    ])
    expect(plan.items.every((item) => item.depth === 0)).toBe(true)
  })
  it('is refused where parents go round in a circle', async () => {
    const csv = 'Identifier,fullStatement,Is Child Of\na,A,b\nb,B,a\nc,C,\n'
    expect(refused(await readContent(csv))).toBe('cyclic: a is child of b is child of a')
  })
})

describe('a plain table', () => {
  it('reads code, text, weight and critical', async () => {
    const plan = planOf(await readFixture('course/econ-1900.csv'))
    expect(plan.problems).toEqual([])
    expect(plan.items.map(({ code, weight, critical }) => [code, weight, critical])).toEqual([
      ['ECON1900-1', 10, false],
      ['ECON1900-2', 20, true],
      ['ECON1900-3', 15, true],
      ['ECON1900-4', 15, false],
      ['ECON1900-5', 15, false],
      ['ECON1900-6', 15, false],
      ['ECON1900-7', 10, false],
    ])
    expect(plan.items[0]?.text).toBe(
      'Explain scarcity, choice and opportunity cost, and use them to describe everyday economic decisions',
    )
  })
  it('reads a French one with semicolons and decimal commas', async () => {
    const plan = planOf(await readFixture('course/gest-1105.csv'))
    expect([plan.language, plan.problems]).toEqual(['fr', []])
    expect(plan.items.map((item) => item.weight)).toEqual([12.5, 25, 25, 12.5, 12.5, 12.5])
    expect(plan.items.map((item) => item.critical)).toEqual([false, true, true, false, false, false])
    expect(plan.items[2]?.text).toContain('plan de projet : portée, échéancier, ressources ;')
  })
  it('makes headings of groups', async () => {
    const plan = planOf(await readFixture('course/stat-1200-groups.csv'))
    expect(plan.items.filter((item) => item.kind === 'group').map((item) => item.text)).toEqual([
      'Describing data',
      'Probability',
      'Inference',
    ])
    expect(plan.items.filter((item) => item.kind === 'outcome').every((item) => item.depth === 1)).toBe(true)
  })
  it('makes an outline of levels, tabs between the cells', async () => {
    expect(outlineOf(planOf(await readFixture('course/info-1050.tsv')))).toEqual([
      'A group',
      '  A1 outcome',
      '  A2 outcome',
      'B group',
      '  B1 outcome',
      '  B2 outcome',
      'C outcome',
    ])
  })
  it('takes one sentence a row without any header, commas and all', async () => {
    const plan = planOf(await readFixture('course/comm-1000.csv'))
    expect(plan.items.map((item) => [item.identifier, item.row])).toEqual(
      [1, 2, 3, 4, 5].map((row) => [`row-${row}`, row]),
    )
    expect(plan.items[3]?.text).toBe(
      'Take part in a discussion: listen, respond, and build on what others said',
    )
  })
  it('names row and column of each problem, leaves out what is grave and keeps the rest', async () => {
    const plan = planOf(await readFixture('course/bio-1300-with-problems.csv'))
    expect(plan.items.map((item) => item.code)).toEqual(['BIO1300-1', 'BIO1300-3', 'BIO1300-5'])
    expect(plan.problems.map(({ row, column, problem, grave }) => [row, column, problem, grave])).toEqual([
      [3, 'text', 'no-text', true],
      [4, 'weight', 'not-a-number', false],
      [5, 'identifier', 'duplicate-identifier', true],
      [6, 'critical', 'not-yes-or-no', false],
    ])
  })
  it('counts blank rows, line breaks within cells and every kind of line end', async () => {
    const plan = planOf(await readContent('\r\ntext,weight\r\n\r\n"One\r\nsentence",5\rTwo,x\nThree,\n'))
    expect(plan.items.map(({ text, row }) => [text, row])).toEqual([
      ['One sentence', 4],
      ['Two', 5],
      ['Three', 6],
    ])
    expect(plan.problems).toMatchObject([{ row: 5, column: 'weight', problem: 'not-a-number' }])
  })
  it('reads past the separator hint that spreadsheets understand', async () => {
    const plan = planOf(await readContent('sep=;\r\ntext;code\r\nApply it, with care;A\r\n'))
    expect(plan.items).toMatchObject([{ text: 'Apply it, with care', code: 'A', row: 3 }])
  })
  it('names rows without an identifier by their code, or by their row where the code is used twice', async () => {
    const csv = 'identifier,code,text\n,A,One\n,B,Two\n,B,Three\nA,C,Four\nrow-4,D,Five\n'
    const plan = planOf(await readContent(csv))
    expect(plan.items.map((item) => item.identifier)).toEqual(['row-2', 'B', 'row-4-2', 'A', 'row-4'])
    expect(plan.problems).toEqual([])
  })
  it('leaves a row out whose text was cut by an unquoted comma', async () => {
    const plan = planOf(await readContent('code,text\nA,Explain supply, demand and price\nB,Apply it\n'))
    expect(plan.items.map((item) => item.code)).toEqual(['B'])
    expect(plan.problems).toMatchObject([{ row: 2, problem: 'extra-cells', grave: true }])
  })
  it('refuses a table without a column of texts, or with two', async () => {
    expect(refused(await readContent('code,weight\nA,5\n'))).toContain(
      'bad-header: no column is named text, outcome or statement; found code, weight',
    )
    expect(refused(await readContent('a,b\n1,2\n3,4\n'))).toContain('bad-header: no column is named')
    expect(refused(await readContent('text,code,Outcome\na,b,c\n'))).toContain(
      'bad-header: columns 1 “text” and 3 “Outcome”',
    )
  })
  it('refuses a table with a header and nothing under it, or nothing usable', async () => {
    expect(refused(await readContent('text,code\n'))).toBe('no-outcomes: no row holds a text')
    expect(refused(await readContent('text,code\n,A\n'))).toContain('no-outcomes: row 2')
  })
  it('refuses quotation marks that are not doubled or never closed, with the row', async () => {
    expect(refused(await readContent('text,code\n"Read "loud" words",A\nOther,B\n'))).toContain(
      'row-problems: row 2',
    )
    expect(refused(await readContent('text,code\nFine,A\n"Never closed,B\nOther,C\n'))).toContain(
      'truncated: row 3',
    )
  })
})
