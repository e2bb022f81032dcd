/**
 * The order of an owner's outcomes, or of any list ordered by a fractional index. Two devices can give one place to two
 * elements at once: the id then decides, the same everywhere.
 */
export function byOrder(
  a: { readonly order: string; readonly id: string },
  b: { readonly order: string; readonly id: string },
): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
