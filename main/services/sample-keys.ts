import type { Json } from '#domain/act/act.ts'
import type { CourseId, InstitutionId, MemberId, OutcomeId } from '#domain/ids.ts'
import type { Result } from '#domain/refusal.ts'

/** The ids that were made for the names by which the sample's story calls its people and courses. */
export interface Keys {
  readonly institution: ReadonlyMap<string, InstitutionId>
  readonly member: ReadonlyMap<string, MemberId>
  readonly course: ReadonlyMap<
    string,
    { id: CourseId; institution: InstitutionId; outcomes: ReadonlyMap<string, OutcomeId> }
  >
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
