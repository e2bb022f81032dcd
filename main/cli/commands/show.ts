import { shownPercent } from '#domain/fraction.ts'
import { coverage } from '#domain/review/coverage.ts'
import { inLanguage } from '#domain/values.ts'
import type { AskedFor } from '../arguments.ts'
import { findCase, openStore } from '../calls.ts'
import { json, type CommandParts, type Outcome } from '../outcome.ts'

/** One case in a few lines; with --json all that the case page shows, and the coverage. */
export async function show(asked: AskedFor<'show'>, parts: CommandParts): Promise<Outcome> {
  await openStore(parts, asked.store)
  const view = await findCase(parts, asked.caseName)
  const target = view.targets[0]
  const matches = view.agreed?.matches ?? view.mine.matches
  // The same rule as in the table of cases: nothing compared is no figure, not 0 %.
  const found =
    target && matches.length > 0 ? coverage(target.course.outcomes, matches, target.institution) : null
  const proven = found ? shownPercent(found.proven) : null
  if (asked.json) return { code: 0, output: json({ ...view, coverage: proven }) }
  const course = target?.course
  const lines = [
    `${view.number ?? 'new'}  ${inLanguage(view.fields.title, 'en')}`,
    `Stage: ${view.stage.replaceAll('_', ' ')}`,
    `Provider: ${view.credential.provider}`,
    target && course
      ? `Course: ${target.institution.code} ${course.subject} ${course.number} ${course.title}`
      : 'Course: none yet',
    target && proven !== null
      ? `Coverage: ${proven}% proven (${view.agreed ? 'agreed' : 'mine'}); ${target.institution.directThreshold}% needed`
      : 'Coverage: not compared yet',
    `Outcomes: ${view.credential.outcomes.length} of the credential${course ? `, ${course.outcomes.length} of the course` : ''}`,
    ...view.decisions.map(
      (one) =>
        `Decision ${one.number} of ${one.decidedOn}: ${one.award || one.type}${one.superseded ? ' (superseded)' : ''}`,
    ),
  ]
  return { code: 0, output: lines.join('\n') }
}
