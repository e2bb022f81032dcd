import type { ParamsOf } from '#contract/methods.ts'
import { caseDoc, libraryDoc, type DocName } from '#domain/act/doc-name.ts'
import type { CaseFields } from '#domain/case/case-file.ts'
import type { DocumentFields } from '#domain/case/document.ts'
import type { CredentialFields, TaskFields } from '#domain/case/micro-credential.ts'
import type {
  AssessmentTaskId,
  CaseId,
  CourseId,
  DocumentId,
  InstitutionId,
  MemberId,
  OutcomeId,
} from '#domain/ids.ts'
import { orderBetween, ordersBetween } from '#domain/outcome/fractional-index.ts'
import type { Outcome, OutcomeFields } from '#domain/outcome/outcome.ts'
import type { Language } from '#domain/values.ts'

export type Edit = ParamsOf<'edits.record'>['edits'][number]

export const setCase = (caseId: CaseId, set: Partial<CaseFields>): Edit => ({
  doc: caseDoc(caseId),
  kind: 'case.set',
  body: { set },
})
export const setCredential = (caseId: CaseId, set: Partial<CredentialFields>): Edit => ({
  doc: caseDoc(caseId),
  kind: 'credential.set',
  body: { set },
})
export const setTarget = (
  caseId: CaseId,
  course: { readonly id: CourseId; readonly institutionId: InstitutionId },
  included: boolean,
): Edit => ({
  doc: caseDoc(caseId),
  kind: 'target.set',
  body: { courseId: course.id, institutionId: course.institutionId, included },
})
export const assign = (caseId: CaseId, memberId: MemberId, assigned: boolean): Edit => ({
  doc: caseDoc(caseId),
  kind: 'assessor.set',
  body: { memberId, assigned },
})
export const setDocument = (
  caseId: CaseId,
  documentId: DocumentId,
  set: Partial<Omit<DocumentFields, 'sha256' | 'bytes'>>,
): Edit => ({
  doc: caseDoc(caseId),
  kind: 'document.set',
  body: { documentId, set },
})
export const removeDocument = (caseId: CaseId, documentId: DocumentId): Edit => ({
  doc: caseDoc(caseId),
  kind: 'document.removed',
  body: { documentId },
})

/** Whose outcomes are written: the case's credential, or a course of an institution's library. */
export type Owner =
  | { readonly type: 'credential'; readonly caseId: CaseId }
  | { readonly type: 'course'; readonly courseId: CourseId; readonly institutionId: InstitutionId }

const docOf = (owner: Owner): DocName =>
  owner.type === 'credential' ? caseDoc(owner.caseId) : libraryDoc(owner.institutionId)
const courseOf = (owner: Owner): CourseId | null => (owner.type === 'credential' ? null : owner.courseId)

export const setOutcome = (owner: Owner, outcomeId: OutcomeId, set: Partial<OutcomeFields>): Edit => ({
  doc: docOf(owner),
  kind: 'outcome.set',
  body: { outcomeId, courseId: courseOf(owner), set },
})
export const removeOutcome = (owner: Owner, outcomeId: OutcomeId): Edit => ({
  doc: docOf(owner),
  kind: 'outcome.removed',
  body: { outcomeId },
})

/** New outcomes at the end of the list, one for each text, in one step. */
export function addOutcomes(
  owner: Owner,
  existing: readonly Outcome[],
  ids: readonly OutcomeId[],
  texts: readonly string[],
  language: Language,
): readonly Edit[] {
  const last = existing[existing.length - 1]?.order ?? null
  const orders = ordersBetween(last, null, texts.length)
  return texts.map((text, index) =>
    setOutcome(owner, ids[index]!, {
      ownerType: owner.type,
      order: orders[index]!,
      code: '',
      text: { [language]: text },
      group: '',
      bloom: null,
      weight: null,
      required: owner.type === 'credential',
      critical: false,
      sourceIdentifier: '',
    }),
  )
}

/** The key that puts the element at `from` where `to` is now; null where it already stands there. */
export function orderAt(
  list: readonly { readonly order: string }[],
  from: number,
  to: number,
): string | null {
  const at = Math.min(list.length - 1, Math.max(0, to))
  if (at === from || list[from] === undefined) return null
  const without = list.filter((_, index) => index !== from)
  return orderBetween(without[at - 1]?.order ?? null, without[at]?.order ?? null)
}

export const setTask = (caseId: CaseId, taskId: AssessmentTaskId, set: Partial<TaskFields>): Edit => ({
  doc: caseDoc(caseId),
  kind: 'task.set',
  body: { taskId, set },
})
export const removeTask = (caseId: CaseId, taskId: AssessmentTaskId): Edit => ({
  doc: caseDoc(caseId),
  kind: 'task.removed',
  body: { taskId },
})
export const addTask = (
  caseId: CaseId,
  existing: readonly { readonly order: string }[],
  taskId: AssessmentTaskId,
  title: string,
): Edit =>
  setTask(caseId, taskId, {
    order: orderBetween(existing[existing.length - 1]?.order ?? null, null),
    title,
    kind: '',
    weight: null,
    passMark: null,
    outcomeIds: [],
    supervised: null,
    identityChecked: false,
  })
