import { artifact, type Item, type Role, type Slab } from '../items.ts'
import { breakParagraph, type Line } from '../lines.ts'
import { lineWidth, page } from '../page.ts'
import type { Shaper } from '../shaper.ts'
import { baseline, styles, type TextStyle } from '../style.ts'
import { oneLine, paragraphsOf } from '../text.ts'

/** Running text of one block: titles, headings, paragraphs, quotes and the operative sentence. */
export interface Setting {
  readonly style: TextStyle
  readonly role: Role
  readonly block: number
  /** Space above the first line, and between paragraphs. */
  readonly before: number
  readonly between?: number
  readonly indent?: number
  /** Width of the black rule at the left edge, in points. */
  readonly rule?: number
  /** Keeps the whole text, and it with what follows. */
  readonly heading?: boolean
}

export function setText(shaper: Shaper, text: string, setting: Setting): readonly Slab[] {
  const named = setting.role === 'H1' || setting.role === 'H2'
  const { style, before, between = style.leading / 2, indent = 0 } = setting
  return paragraphsOf(text).flatMap((paragraph, index) => {
    const lines = breakParagraph(shaper, paragraph, style, lineWidth - indent)
    return lines.map((line, at): Slab => {
      const first = at === 0
      return {
        height: style.leading,
        before: !first ? 0 : index === 0 ? before : between,
        keep: setting.heading === true || keepsNext(at, lines.length),
        items: lineItems(line, at === 0 && index > 0 ? between : 0, setting),
        ...(named && first && index === 0 ? { bookmark: oneLine(text) } : {}),
      }
    })
  })
}

/** Neither the first nor the last line of a paragraph stands alone on a page. */
function keepsNext(at: number, lines: number): boolean {
  return lines > 1 && (at === 0 || at === lines - 2)
}

function lineItems(line: Line, above: number, setting: Setting): readonly Item[] {
  const { style, role, block, indent = 0, rule = 0 } = setting
  const text: Item = {
    kind: 'text',
    x: page.left + indent,
    y: baseline(style),
    line,
    style,
    belongs: { role, block },
  }
  if (rule === 0) return [text]
  return [
    {
      kind: 'rule',
      x: page.left,
      y: -above,
      width: rule,
      height: style.leading + above,
      grey: 0,
      belongs: artifact,
    },
    text,
  ]
}

export function setTitle(shaper: Shaper, block: number, text: string, subtitle: string): readonly Slab[] {
  return [
    ...setText(shaper, text, {
      style: styles.title,
      role: 'H1',
      block,
      before: 4,
      between: 0,
      heading: true,
    }),
    ...setText(shaper, subtitle, { style: styles.subtitle, role: 'P', block, before: 4 }),
  ]
}

export const setHeading = (shaper: Shaper, block: number, text: string): readonly Slab[] =>
  setText(shaper, text, { style: styles.heading, role: 'H2', block, before: 22, between: 0, heading: true })

export const setOperative = (shaper: Shaper, block: number, text: string): readonly Slab[] =>
  setText(shaper, text, {
    style: styles.operative,
    role: 'P',
    block,
    before: 16,
    between: 8,
    indent: 14,
    rule: 3,
  })

export function setParagraph(
  shaper: Shaper,
  block: number,
  text: string,
  tone: 'body' | 'small' | 'quote',
): readonly Slab[] {
  switch (tone) {
    case 'body':
      return setText(shaper, text, { style: styles.body, role: 'P', block, before: 8 })
    case 'small':
      return setText(shaper, text, { style: styles.small, role: 'P', block, before: 7 })
    case 'quote':
      return setText(shaper, text, { style: styles.quote, role: 'BlockQuote', block, before: 9, indent: 20 })
  }
}
