import { z } from 'zod'
import { accept, refuse, type FileProblem, type Result } from '../refusal.ts'
import { importLimits, type ImportPlan, type ImportProblem } from './import-plan.ts'
import { circleInWords, outline, type OutlineEntry } from './outline.ts'
import { faultOf, languageOf, lineLimit, proseLimit, tidy, tidyNotes, titleOfFile } from './tidy.ts'

/**
 * CASE 1.0 and 1.1 packages as 1EdTech publishes them (imsglobal.org/spec/CASE/v1p1). Members that we don't use, and
 * extensions, are let be; the hierarchy is made of `isChildOf`, from the child (origin) to the parent (destination).
 */
const words = z.string().nullish()
const link = z.union([z.string(), z.looseObject({ identifier: words, uri: words })])
const documentShape = z.looseObject({
  identifier: z.string(),
  title: z.string(),
  uri: words,
  creator: words,
  language: words,
})
const packageShape = z.looseObject({
  CFDocument: z.unknown().optional(),
  CFItems: z.unknown().optional(),
  CFAssociations: z.unknown().optional(),
})
const itemShape = z.looseObject({
  identifier: z.string().min(1).max(lineLimit),
  fullStatement: z.string(),
  uri: words,
  humanCodingScheme: words,
  listEnumeration: z.union([z.string(), z.number()]).nullish(),
  language: words,
  notes: words,
})
const associationShape = z.looseObject({
  associationType: z.string(),
  originNodeURI: link,
  destinationNodeURI: link,
  sequenceNumber: z.union([z.number(), z.string()]).nullish(),
})
type CaseItem = z.infer<typeof itemShape>

interface Parenthood {
  readonly parent: string | null
  readonly sequence: number | null
}

/** The plan of a parsed package, or one refusal; `file` is the name the person knows it by. */
export function readCasePackage(json: unknown, file: string): Result<ImportPlan> {
  const no = (problem: FileProblem, detail: string) => refuse({ kind: 'file', problem, file, detail })
  const root = packageShape.safeParse(json)
  if (!root.success) return no('not-case', 'the outermost value is not an object with CFDocument and CFItems')
  const document = documentShape.safeParse(root.data.CFDocument)
  if (!document.success) return no('not-case', `CFDocument: ${faultIn(document.error)}`)
  const items = root.data.CFItems
  const associations = root.data.CFAssociations ?? []
  if (!Array.isArray(items)) return no('not-case', 'CFItems is not a list')
  if (!Array.isArray(associations)) return no('not-case', 'CFAssociations is not a list')
  if (items.length > importLimits.rows)
    return no('too-many-rows', `${items.length} items in CFItems, at most ${importLimits.rows}`)
  if (associations.length > importLimits.associations) {
    return no(
      'too-many-rows',
      `${associations.length} entries in CFAssociations, at most ${importLimits.associations}`,
    )
  }

  const problems: ImportProblem[] = []
  const kept = readItems(items, problems)
  const names = new Map<string, string | null>()
  for (const name of [document.data.identifier, document.data.uri]) if (name) names.set(name, null)
  for (const item of kept.values()) {
    if (item.uri && !names.has(item.uri)) names.set(item.uri, item.identifier)
    names.set(item.identifier, item.identifier)
  }
  const parents = readParents(associations, names, problems)
  if (!parents.ok) return no('cyclic', parents.detail)

  const entries = [...kept.values()].map((item) =>
    entryOf(item, parents.value.get(item.identifier), problems),
  )
  const placed = outline(entries)
  if (!placed.ok) return no('cyclic', circleInWords(placed.cycle))
  if (placed.items.length === 0) return no('no-outcomes', problems[0]?.detail ?? 'CFItems is empty')
  return accept({
    format: 'case-package',
    title: tidy(document.data.title).slice(0, lineLimit) || titleOfFile(file),
    creator: tidy(document.data.creator ?? '').slice(0, lineLimit),
    language: languageOf(document.data.language) ?? commonLanguage(kept),
    identifier: document.data.identifier.slice(0, lineLimit),
    items: placed.items,
    problems,
  })
}

/** Items that can be used, by identifier; each of the others leaves a problem that names its place in CFItems. */
function readItems(items: readonly unknown[], problems: ImportProblem[]): Map<string, CaseItem> {
  const kept = new Map<string, CaseItem>()
  items.forEach((raw, index) => {
    const leaveOut = (problem: ImportProblem['problem'], column: string | null, detail: string) =>
      problems.push({ row: null, column, problem, detail: `CFItems[${index}]: ${detail}`, grave: true })
    const item = itemShape.safeParse(raw)
    if (!item.success)
      return leaveOut('bad-item', String(item.error.issues[0]?.path[0] ?? '') || null, faultIn(item.error))
    const { identifier } = item.data
    if (kept.has(identifier))
      return leaveOut('duplicate-identifier', 'identifier', `${identifier} stands there a second time`)
    const text = tidy(item.data.fullStatement)
    if (text === '') return leaveOut('no-text', 'fullStatement', `${identifier} has no statement`)
    for (const [column, value, limit] of [
      ['identifier', identifier, lineLimit],
      ['fullStatement', text, proseLimit],
      ['humanCodingScheme', tidy(item.data.humanCodingScheme ?? ''), lineLimit],
    ] as const) {
      const fault = faultOf(value, limit)
      if (fault) return leaveOut(fault.problem, column, fault.detail)
    }
    kept.set(identifier, item.data)
  })
  return kept
}

/** Each child's parent and place; `null` as parent is the document itself. */
function readParents(
  associations: readonly unknown[],
  names: ReadonlyMap<string, string | null>,
  problems: ImportProblem[],
): { ok: true; value: ReadonlyMap<string, Parenthood> } | { ok: false; detail: string } {
  const parents = new Map<string, Parenthood>()
  for (const [index, raw] of associations.entries()) {
    const warn = (problem: ImportProblem['problem'], detail: string) =>
      problems.push({
        row: null,
        column: 'isChildOf',
        problem,
        detail: `CFAssociations[${index}]: ${detail}`,
        grave: false,
      })
    const association = associationShape.safeParse(raw)
    if (!association.success) {
      warn('bad-item', faultIn(association.error))
      continue
    }
    if (association.data.associationType.trim().toLowerCase() !== 'ischildof') continue
    const child = find(association.data.originNodeURI, names)
    const parent = find(association.data.destinationNodeURI, names)
    if (child.found === undefined || child.found === null) {
      warn('bad-item', `the child ${child.name} is not an item of this file`)
      continue
    }
    if (parent.found === child.found) return { ok: false, detail: `${child.name} is child of itself` }
    if (parent.found === undefined) {
      warn('unknown-parent', `${child.name} is child of ${parent.name}, which is not in this file`)
      continue
    }
    const before = parents.get(child.found)
    if (before && before.parent !== parent.found) {
      warn('several-parents', `${child.name} is also child of ${parent.name}`)
      continue
    }
    if (!before)
      parents.set(child.found, { parent: parent.found, sequence: numberIn(association.data.sequenceNumber) })
  }
  return { ok: true, value: parents }
}

function entryOf(item: CaseItem, place: Parenthood | undefined, problems: ImportProblem[]): OutlineEntry {
  const code = tidy(item.humanCodingScheme ?? '')
  const enumeration = tidy(String(item.listEnumeration ?? ''))
  const notes = tidyNotes(item.notes ?? '')
  const fault = faultOf(notes, proseLimit)
  if (fault)
    problems.push({
      row: null,
      column: 'notes',
      ...fault,
      detail: `${item.identifier}: ${fault.detail}; left out`,
      grave: false,
    })
  return {
    item: {
      identifier: item.identifier,
      code,
      text: tidy(item.fullStatement),
      notes: fault ? '' : notes,
      weight: null,
      critical: false,
      row: null,
    },
    parent: place?.parent ?? null,
    keys: [place?.sequence ?? null, enumeration || null, code || null],
  }
}

/** An item may be named by identifier, by address, or by an address alone as text; the document answers null. */
function find(
  node: z.infer<typeof link>,
  names: ReadonlyMap<string, string | null>,
): { found: string | null | undefined; name: string } {
  const given = typeof node === 'string' ? [node] : [node.identifier, node.uri]
  const candidates = given.filter((name): name is string => typeof name === 'string' && name !== '')
  const known = candidates.find((name) => names.has(name))
  return {
    found: known === undefined ? undefined : names.get(known),
    name: (candidates[0] ?? 'nothing').slice(0, 120),
  }
}

function numberIn(value: number | string | null | undefined): number | null {
  if (value === null || value === undefined || value === '') return null
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}

function commonLanguage(items: ReadonlyMap<string, CaseItem>): 'en' | 'fr' | null {
  let english = 0
  let french = 0
  for (const item of items.values()) {
    const language = languageOf(item.language)
    if (language === 'en') english += 1
    if (language === 'fr') french += 1
  }
  if (english === french) return null
  return english > french ? 'en' : 'fr'
}

/** The first fault of a decoding, with its place: `identifier: Invalid input: expected string, received undefined`. */
function faultIn(error: z.ZodError): string {
  const issue = error.issues[0]
  if (!issue) return 'not as expected'
  const path = issue.path.map(String).join('.')
  return (path === '' ? issue.message : `${path}: ${issue.message}`).slice(0, 300)
}
