import { moved, type Item, type Slab } from './items.ts'
import { bodyHeight, page } from './page.ts'

export interface Sheet {
  readonly items: readonly Item[]
}
/** `y` is the distance of the heading's top from the page's top. */
export interface Bookmark {
  readonly text: string
  readonly sheet: number
  readonly y: number
}

/** What a torn slab needs at the foot of a page to be worth beginning there. */
const leastPart = 60

/**
 * Lets the flow run over pages: slabs that are kept together move to the next page together, unless they fill more
 * than a page; a slab taller than a page is torn.
 */
export function paginate(slabs: readonly Slab[]): {
  readonly sheets: readonly Sheet[]
  readonly bookmarks: readonly Bookmark[]
} {
  const sheets: Item[][] = [[]]
  const bookmarks: Bookmark[] = []
  let y: number = page.top

  const atTop = () => y === page.top
  const turn = () => {
    sheets.push([])
    y = page.top
  }
  const put = (slab: Slab) => {
    if (!atTop()) y += slab.before
    if (slab.bookmark !== undefined) bookmarks.push({ text: slab.bookmark, sheet: sheets.length - 1, y })
    for (const item of slab.items) sheets.at(-1)?.push(moved(item, 0, y))
    y += slab.height
  }
  const set = (slab: Slab): void => {
    const needed = slab.before + slab.height
    const left = page.bottom - y
    if (atTop() && slab.again) {
      const { again, ...row } = slab
      // A head that would leave no room for rows is not worth repeating.
      if (again.height < bodyHeight / 2) put(again)
      return set(row)
    }
    if (needed <= left) return put(slab)
    if (slab.tear && slab.height > bodyHeight - (slab.again?.height ?? 0)) {
      if (left < leastPart) {
        turn()
        return set(slab)
      }
      const [first, rest] = slab.tear(left - slab.before)
      put(first)
      turn()
      return set(rest)
    }
    if (atTop()) return put(slab)
    turn()
    set(slab)
  }

  for (const chain of chainsOf(slabs)) {
    const needed = chain.reduce((sum, slab) => sum + slab.before + least(slab), 0)
    if (!atTop() && y + needed > page.bottom && needed <= bodyHeight) turn()
    chain.forEach(set)
  }
  return { sheets: sheets.map((items) => ({ items })), bookmarks }
}

const least = (slab: Slab): number => (slab.tear && slab.height > bodyHeight / 2 ? leastPart : slab.height)

function chainsOf(slabs: readonly Slab[]): readonly (readonly Slab[])[] {
  const chains: Slab[][] = []
  let open = false
  for (const slab of slabs) {
    if (open) chains.at(-1)?.push(slab)
    else chains.push([slab])
    open = slab.keep
  }
  return chains
}
