import type { Voice } from './fonts.ts'

/** Sizes in points; `measure` is the greatest number of characters on a line of running text. */
export interface TextStyle {
  readonly voice: Voice
  readonly size: number
  readonly leading: number
  readonly measure?: number
}

/** Serif is the record, sans is what the program says about it. */
export const styles = {
  title: { voice: 'serif-strong', size: 21, leading: 26 },
  subtitle: { voice: 'serif', size: 11.5, leading: 16.5 },
  heading: { voice: 'serif-strong', size: 13, leading: 17 },
  operative: { voice: 'serif', size: 15, leading: 21.5, measure: 66 },
  body: { voice: 'serif', size: 11.5, leading: 16.5, measure: 66 },
  quote: { voice: 'serif', size: 11, leading: 15.5, measure: 66 },
  small: { voice: 'sans', size: 9, leading: 12.5, measure: 66 },
  label: { voice: 'sans-strong', size: 9.5, leading: 13.5 },
  cell: { voice: 'sans', size: 9.5, leading: 13.5 },
  cellSmall: { voice: 'sans', size: 8.5, leading: 12 },
  head: { voice: 'sans-strong', size: 9.5, leading: 13 },
  caption: { voice: 'sans-strong', size: 10, leading: 14 },
  margin: { voice: 'sans', size: 8.5, leading: 11 },
} as const satisfies Record<string, TextStyle>

/** Where the baseline lies under the top of a line: capitals stand in the middle of it. */
export const baseline = (style: TextStyle): number => style.leading / 2 + style.size * 0.33
