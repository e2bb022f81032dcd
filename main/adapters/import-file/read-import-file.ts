import { readCasePackage } from '#domain/library/case-package.ts'
import { planOfRows } from '#domain/library/csv-plan.ts'
import { importLimits, type ImportPlan } from '#domain/library/import-plan.ts'
import { accept, refuse, type Result } from '#domain/refusal.ts'
import { readCsvTable } from './csv-table.ts'
import { readFileBytes } from './file-bytes.ts'
import { readJson } from './json-guard.ts'
import { decodeText, type DecodedText } from './text-encoding.ts'

/**
 * The dry run of an import: what the file at `path` holds, or one refusal of kind `file`. Its content decides what it
 * is, not its name: JSON is a CASE package, other text a table of outcomes. Creates nothing; never throws for a bad file.
 */
export async function readImportFile(path: string, filename: string): Promise<Result<ImportPlan>> {
  const decoded = await readText(path, filename)
  if (!decoded.ok) return decoded
  const plan = planOf(decoded.value.text, filename)
  if (plan.ok && charactersOf(plan.value) > importLimits.characters) {
    const detail = `its texts hold more than ${importLimits.characters} characters`
    return refuse({ kind: 'file', problem: 'too-large', file: filename, detail })
  }
  if (!plan.ok || decoded.value.encoding !== 'windows-1252') return plan
  const warning = {
    row: null,
    column: null,
    problem: 'decoded-as',
    detail: 'Windows-1252',
    grave: false,
  } as const
  return accept({ ...plan.value, problems: [warning, ...plan.value.problems] })
}

/** On its own, so that the bytes can be let go before the text is worked on. */
async function readText(path: string, filename: string): Promise<Result<DecodedText>> {
  const bytes = await readFileBytes(path, importLimits.bytes, filename)
  return bytes.ok ? decodeText(bytes.value, filename) : bytes
}

function planOf(text: string, filename: string): Result<ImportPlan> {
  const first = /\S/.exec(text)?.[0]
  if (first === undefined)
    return refuse({ kind: 'file', problem: 'empty', file: filename, detail: 'only white space' })
  if (first === '<')
    return refuse({ kind: 'file', problem: 'unknown-kind', file: filename, detail: 'a web page or XML' })
  if (first === '{' || first === '[') {
    const json = readJson(text)
    if (!json.ok) return refuse({ kind: 'file', problem: json.problem, file: filename, detail: json.detail })
    return readCasePackage(json.value, filename)
  }
  const table = readCsvTable(text, filename)
  return table.ok ? planOfRows(table.value.header, table.value.rows, filename) : table
}

const charactersOf = (plan: ImportPlan): number =>
  plan.items.reduce((sum, item) => sum + item.text.length + item.notes.length, 0)
