/** What the command line was asked, or why it was not understood. */
export type Asked =
  | { readonly command: 'help' }
  | { readonly command: 'demo'; readonly folder: string; readonly json: boolean }
  | {
      readonly command: 'import'
      readonly file: string
      readonly store: string
      readonly dryRun: boolean
      readonly json: boolean
      readonly course: CourseArgument | null
      readonly provider: string
      readonly title: string
    }
  | { readonly command: 'list'; readonly store: string; readonly json: boolean }
  | { readonly command: 'show'; readonly caseName: string; readonly store: string; readonly json: boolean }
  | {
      readonly command: 'export'
      readonly caseName: string
      readonly store: string
      readonly pdf: string
      readonly language: 'en' | 'fr'
      readonly json: boolean
    }
  | { readonly command: 'check'; readonly store: string; readonly json: boolean }
export type AskedFor<C extends Asked['command']> = Extract<Asked, { command: C }>
export interface CourseArgument {
  readonly institution: string
  readonly subject: string
  readonly number: string
}

export const usage = `crosswalk demo DIR                     writes the sample committee into DIR
crosswalk import FILE --in STORE       a CASE package or CSV becomes a new case
    [--dry-run]                        only says what the file holds
    [--title TEXT] [--provider TEXT]   of the new case's credential
    [--course "HLU ENVS 2310"]         becomes a course of that institution instead
crosswalk list --in STORE              the cases
crosswalk show CASE --in STORE         one case, by its number or id
crosswalk export CASE --in STORE --pdf OUT [--language en|fr]
                                       its current decision as PDF
crosswalk check STORE                  every hash, signature and rule
Every command takes --json. A locked store is opened with CROSSWALK_PASSPHRASE.
Exit codes: 0 done, 1 refused or not found, 2 not understood, 3 check found problems, 70 a fault of Crosswalk.
`

const values = ['--in', '--pdf', '--language', '--title', '--provider', '--course'] as const
type ValueFlag = (typeof values)[number]
const flags = ['--json', '--dry-run'] as const
const allowed: Record<Exclude<Asked['command'], 'help'>, readonly string[]> = {
  demo: ['--json'],
  import: ['--in', '--dry-run', '--json', '--title', '--provider', '--course'],
  list: ['--in', '--json'],
  show: ['--in', '--json'],
  export: ['--in', '--pdf', '--language', '--json'],
  check: ['--json', '--in'],
}

/** Reads the arguments; a problem is one sentence. */
export function readArguments(
  argv: readonly string[],
): { readonly ok: true; readonly asked: Asked } | { readonly ok: false; readonly problem: string } {
  const [command, ...rest] = argv
  if (command === undefined || command === 'help' || command === '--help' || command === '-h')
    return { ok: true, asked: { command: 'help' } }
  if (!Object.hasOwn(allowed, command))
    return {
      ok: false,
      problem: `There is no command ${JSON.stringify(command.slice(0, 60))}; "crosswalk help" lists them.`,
    }
  const known = allowed[command as keyof typeof allowed]
  const given = new Map<string, string>()
  const words: string[] = []
  for (let i = 0; i < rest.length; i += 1) {
    const word = rest[i]!
    if (!word.startsWith('--')) {
      words.push(word)
      continue
    }
    if (!known.includes(word))
      return {
        ok: false,
        problem: `${command} does not take ${word.slice(0, 60)}; "crosswalk help" lists what it takes.`,
      }
    if ((flags as readonly string[]).includes(word)) given.set(word, '')
    else {
      const value = rest[i + 1]
      if (value === undefined || value.startsWith('--'))
        return { ok: false, problem: `${word} needs a value.` }
      given.set(word, value)
      i += 1
    }
  }
  const value = (flag: ValueFlag) => given.get(flag) ?? ''
  const json = given.has('--json')
  const first = words[0] ?? ''
  const need = (...missing: string[]) => ({
    ok: false as const,
    problem: `${command} needs ${missing.join(' and ')}; "crosswalk help" shows how.`,
  })
  if (words.length > 1)
    return {
      ok: false,
      problem: `${command} takes one name, not ${words.length}; put a name with spaces in quotes.`,
    }
  switch (command as Exclude<Asked['command'], 'help'>) {
    case 'demo':
      return first === '' ? need('a folder') : { ok: true, asked: { command: 'demo', folder: first, json } }
    case 'import': {
      if (first === '' || !given.has('--in')) return need('a file', '--in STORE')
      const course = given.has('--course')
        ? /^([A-Z0-9-]{1,8}) ([A-Z]{2,8}) ([0-9A-Z]{3,6})$/.exec(value('--course'))
        : null
      if (given.has('--course') && !course)
        return { ok: false, problem: '--course is written as "HLU ENVS 2310": institution, subject, number.' }
      return {
        ok: true,
        asked: {
          command: 'import',
          file: first,
          store: value('--in'),
          dryRun: given.has('--dry-run'),
          json,
          title: value('--title'),
          provider: value('--provider'),
          course: course && { institution: course[1]!, subject: course[2]!, number: course[3]! },
        },
      }
    }
    case 'list':
      return given.has('--in')
        ? { ok: true, asked: { command: 'list', store: value('--in'), json } }
        : need('--in STORE')
    case 'show':
      return first !== '' && given.has('--in')
        ? { ok: true, asked: { command: 'show', caseName: first, store: value('--in'), json } }
        : need('a case', '--in STORE')
    case 'export': {
      if (first === '' || !given.has('--in') || !given.has('--pdf'))
        return need('a case', '--in STORE', '--pdf OUT')
      const language = value('--language') || 'en'
      if (language !== 'en' && language !== 'fr') return { ok: false, problem: '--language is en or fr.' }
      return {
        ok: true,
        asked: {
          command: 'export',
          caseName: first,
          store: value('--in'),
          pdf: value('--pdf'),
          language,
          json,
        },
      }
    }
    case 'check':
      return first === '' && !given.has('--in')
        ? need('a store')
        : { ok: true, asked: { command: 'check', store: first || value('--in'), json } }
  }
}
