export const noLevel = 'none'
const levels = [
  ['1', 'compare.bloom.1'],
  ['2', 'compare.bloom.2'],
  ['3', 'compare.bloom.3'],
  ['4', 'compare.bloom.4'],
  ['5', 'compare.bloom.5'],
  ['6', 'compare.bloom.6'],
] as const

type LevelText = (typeof levels)[number][1] | 'dossier.outcome.noLevel'

/** Revised Bloom's six verbs, weakest first, and the choice to state none. */
export const bloomChoices = (
  say: (id: LevelText) => string,
): readonly { readonly id: string; readonly label: string }[] => [
  { id: noLevel, label: say('dossier.outcome.noLevel') },
  ...levels.map(([id, text]) => ({ id, label: say(text) })),
]
export const levelOf = (choice: string): number | null => (choice === noLevel ? null : Number(choice))
