import type { Page } from '@playwright/test'

/** Milliseconds from a change in the page to the end of the frame that shows it. */
type Times = number[]

/** What is looked for; each changes how many cases are shown. */
export const queries = ['welding', '', 'kestrel', '', '0012', '', 'north poly 7', ''] as const

/** Filters the app's table by each query. */
export const filterCases = (page: Page): Promise<Times> =>
  page.evaluate(async (words) => {
    const find = document.querySelector<HTMLInputElement>('[role=search] input')!
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    const count = () => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')
    const times: Times = []
    for (const query of words) {
      const before = count()
      const start = performance.now()
      write.call(find, query)
      find.dispatchEvent(new Event('input', { bubbles: true }))
      do await frame()
      while (count() === before && performance.now() - start < 10_000)
      if (count() === before) throw new Error(`nothing changed for "${query}"`)
      times.push(performance.now() - start)
    }
    return times
  }, queries)

/** Sorts the app's table by title and provider, there and back. */
export const sortCases = (page: Page): Promise<Times> =>
  page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    const times: Times = []
    for (const column of [1, 1, 2, 2]) {
      const head = document.querySelector(`[role=columnheader][aria-colindex="${column}"]`)!
      const before = head.getAttribute('aria-sort')
      const start = performance.now()
      head.querySelector('button')!.click()
      do await frame()
      while (head.getAttribute('aria-sort') === before && performance.now() - start < 10_000)
      times.push(performance.now() - start)
    }
    return times
  })

/** The peer: the same words in a plain HTML table with every row in it; filtering hides rows, sorting moves them. */
export const plainTable = (
  page: Page,
  count: number,
): Promise<{ filter: Times; sort: Times; draw: number }> =>
  page.evaluate(
    async ({ count, words }) => {
      const subjects = 'Water Monitoring,Arc Welding,Supply Chain,Palliative Care,Geospatial Data'.split(',')
      const providers = 'Kestrel Bay College,Northgate Polytechnic,Brightwater Trades,Amberfield'.split(',')
      const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
      const body = document.createElement('tbody')
      let start = performance.now()
      const rows = Array.from({ length: count }, (_, i) => {
        const number = `MC-2026-${String(i + 1).padStart(5, '0')}`
        const title = `${subjects[i % 5]} ${Math.floor(i / 5) + 1}`
        const cells = [title, providers[i % 4]!, number, 'HLU ENVS 2310', '50%', 'In review', '2027-01-15']
        const row = document.createElement('tr')
        for (const text of cells)
          row.append(Object.assign(document.createElement('td'), { textContent: text }))
        body.append(row)
        return { row, cells, found: cells.join(' ').toLowerCase() }
      })
      const table = document.createElement('table')
      table.append(body)
      document.body.append(table)
      await frame()
      const draw = performance.now() - start
      const filter: Times = []
      for (const query of words) {
        start = performance.now()
        const parts = query.split(' ')
        for (const { row, found } of rows) row.hidden = !parts.every((part) => found.includes(part))
        await frame()
        filter.push(performance.now() - start)
      }
      const sort: Times = []
      const { compare } = new Intl.Collator('en', { numeric: true })
      for (const [column, way] of [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, -1],
      ] as const) {
        start = performance.now()
        rows.sort((a, b) => way * compare(a.cells[column]!, b.cells[column]!))
        body.append(...rows.map(({ row }) => row))
        await frame()
        sort.push(performance.now() - start)
      }
      return { filter, sort, draw }
    },
    { count, words: queries },
  )
