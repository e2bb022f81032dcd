import type { Json } from '#domain/act/act.ts'
import type { CaseId, CourseId, DocumentId, InstitutionId, MemberId, OutcomeId } from '#domain/ids.ts'
import type { Result } from '#domain/refusal.ts'

/** The ids that were made for the names by which the sample's story calls its people and courses. */
export interface Keys {
  readonly institution: ReadonlyMap<string, InstitutionId>
  readonly member: ReadonlyMap<string, MemberId>
  readonly course: ReadonlyMap<string, CourseKeys>
}
export interface CourseKeys {
  readonly id: CourseId
  readonly institution: InstitutionId
  readonly outcomes: ReadonlyMap<string, OutcomeId>
}
/** The same within one case. */
export interface CaseKeys {
  readonly id: CaseId
  /** Outcomes of the target courses, which the story numbers on from one course to the next. */
  readonly courseOutcome: ReadonlyMap<string, OutcomeId>
  readonly outcome: ReadonlyMap<string, OutcomeId>
  readonly task: ReadonlyMap<string, string>
  readonly document: ReadonlyMap<string, DocumentId>
}
export const found = <T>(map: ReadonlyMap<string, T>, key: string): T => {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the sample's story names "${key}" and does not tell it`)
  return value
}
/** A refusal here is a mistake in the story. */
export function told<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the sample's story cannot be told: ${JSON.stringify(result.refusal)}`)
  return result.value
}
export const body = (value: object): Json => value as unknown as Json
