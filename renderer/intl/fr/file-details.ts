const n = '([\\d.,]+)'
const name = '(.+?)'
const pattern = (text: string) => new RegExp(`^${text}$`, 'su')

/**
 * What readers of files say of a place, in French. They write English sentences with numbers and names in them; each is
 * known here by its form, and whatever is not known is left out of a French sentence.
 */
const forms: readonly (readonly [RegExp, string])[] = [
  [pattern(`${n} MB, at most ${n}`), '$1\u00a0Mo, au plus $2'],
  [pattern('0 bytes'), '0 octet'],
  [pattern('not a file'), 'ce n’est pas un fichier'],
  [pattern('it was being written while it was read'), 'il était en cours d’écriture pendant la lecture'],
  [pattern('only white space'), 'des blancs seulement'],
  [pattern('a web page or XML'), 'une page Web ou du XML'],
  [pattern('Windows-1252'), 'Windows-1252'],
  [pattern('it needs more memory than is allowed'), 'il demande plus de mémoire que permis'],
  [pattern('it takes longer than is allowed'), 'il prend plus de temps que permis'],
  [pattern('the part that reads it stopped'), 'la partie qui le lit s’est arrêtée'],
  [pattern(`its texts hold more than ${n} characters`), 'ses textes dépassent $1 caractères'],
  [pattern(`${n} characters, at most ${n}`), '$1 caractères, au plus $2'],
  [pattern(`holds the unprintable character ${name}`), 'contient le caractère non imprimable $1'],
  [pattern(`it ends within ${name}, on line ${n}`), 'il s’arrête à la ligne $2'],
  [pattern(`the fault is on line ${n}`), 'l’erreur est à la ligne $1'],
  [pattern('its syntax is wrong'), 'sa syntaxe est fautive'],
  [pattern(`more than ${n} rows`), 'plus de $1 lignes'],
  [pattern(`row ${n} has more than ${n} columns`), 'la ligne $1 a plus de $2 colonnes'],
  [
    pattern(`row ${n} has a cell of more than ${n} characters; a quotation mark may be missing`),
    'la ligne $1 a une cellule de plus de $2 caractères; il manque peut-être un guillemet',
  ],
  [
    pattern(`row ${n} opens a quotation mark that is never closed`),
    'la ligne $1 ouvre un guillemet qui n’est jamais fermé',
  ],
  [
    pattern(`row ${n}: a quotation mark within a quoted cell must be doubled`),
    'ligne $1\u00a0: un guillemet dans une cellule entre guillemets doit être doublé',
  ],
  [
    pattern(`no column is named ${name}; (?:row 1 holds|found) ${name}`),
    'aucune colonne ne porte les textes; la première ligne contient $2',
  ],
  [
    pattern(`columns ${n} “${name}” and ${n} “${name}” hold the same thing`),
    'les colonnes $1 «\u00a0$2\u00a0» et $3 «\u00a0$4\u00a0» contiennent la même chose',
  ],
  [
    pattern('the outermost value is not an object with CFDocument and CFItems'),
    'la valeur extérieure n’est pas un objet avec CFDocument et CFItems',
  ],
  [pattern(`(CFItems|CFAssociations) is not a list`), '$1 n’est pas une liste'],
  [pattern('CFItems is empty'), 'CFItems est vide'],
  [pattern(`${n} items in CFItems, at most ${n}`), '$1 éléments dans CFItems, au plus $2'],
  [pattern('the row names itself as its parent'), 'la ligne se nomme elle-même comme parent'],
  [pattern(`${name} is child of itself`), '$1 est placé sous lui-même'],
  [pattern(`${name} is also child of ${name}`), '$1 est aussi placé sous $2'],
  [
    pattern(`${name} is child of ${name}, which is not in this file`),
    '$1 est placé sous $2, qui n’est pas dans ce fichier',
  ],
  [pattern(`the child ${name} is not an item of this file`), 'l’élément $1 n’est pas dans ce fichier'],
  [pattern(`(CF\\w+\\[\\d+\\]): ${name}`), '$1'],
  // A value quoted as it stands in the file; what is wrong with it is said beside it already.
  [/^(“[^”]*”).*$/su, '$1'],
  [/^([\d.,-]+|[\w-]{8,})$/u, '$1'],
]

/** A reader's words about a place in a file, in French; null for words that are not known. */
export function frenchDetail(detail: string): string | null {
  const found = forms.find(([form]) => form.test(detail))
  return found === undefined
    ? null
    : detail.replace(found[0], found[1]).replace(/“([^”]*)”/gu, '«\u00a0$1\u00a0»')
}
