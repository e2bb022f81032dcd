import { caseDoc } from '#domain/act/doc-name.ts'
import { emptyCredential } from '#domain/case/micro-credential.ts'
import type { CaseId } from '#domain/ids.ts'
import { accept, refuse, type Result } from '#domain/refusal.ts'
import type { ParamsOf } from '#contract/methods.ts'
import type { Edit } from './documents.ts'
import type { Opened } from './opened.ts'

/** Opens a case file with what is known of the credential, aiming at a course where one is named. */
export async function openCase(
  opened: Opened,
  params: ParamsOf<'case.create'>,
): Promise<Result<{ readonly caseId: string }>> {
  const { title, provider, code, targetCourseId } = params
  const course = (await opened.courses()).find((one) => one.id === targetCourseId)
  if (targetCourseId !== null && !course)
    return refuse({ kind: 'not-found', noun: 'course', id: targetCourseId })
  const caseId = opened.ids.next<CaseId>()
  const doc = caseDoc(caseId)
  const set = { title, receivedAt: opened.clock.today(), priority: 'normal' }
  const edits: Edit[] = [
    { doc, kind: 'case.opened', body: { set } },
    {
      doc,
      kind: 'credential.set',
      body: { set: { ...emptyCredential, title, provider, code } },
    },
  ]
  if (course)
    edits.push({
      doc,
      kind: 'target.set',
      body: { courseId: course.id, institutionId: course.institutionId, included: true },
    })
  const done = await opened.edit(edits)
  return done.ok ? accept({ caseId }) : done
}
