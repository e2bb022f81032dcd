/** US letter with quiet margins (25 mm at the sides), in points; y grows downwards until the page is painted. */
export const page = {
  width: 612,
  height: 792,
  left: 71,
  right: 541,
  /** Head and foot: baselines of their text, and the rules that part them from the body. */
  headBaseline: 52,
  headRule: 59,
  top: 84,
  bottom: 714,
  footRule: 732,
  footBaseline: 745,
} as const
export const lineWidth = page.right - page.left
export const bodyHeight = page.bottom - page.top
