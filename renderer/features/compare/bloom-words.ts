const ids = [
  'compare.bloom.1',
  'compare.bloom.2',
  'compare.bloom.3',
  'compare.bloom.4',
  'compare.bloom.5',
  'compare.bloom.6',
] as const

/** The verb of a revised Bloom level, 1 remember .. 6 create, as the id of its text. */
export const bloomOf = (level: number): (typeof ids)[number] =>
  ids[Math.min(6, Math.max(1, Math.round(level))) - 1]!
