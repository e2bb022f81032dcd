import type { Json } from '#domain/act/act.ts'
import { caseDoc, libraryDoc } from '#domain/act/doc-name.ts'
import { emptyCredential } from '#domain/case/micro-credential.ts'
import type { CaseId, CourseId, OutcomeId } from '#domain/ids.ts'
import type { ImportPlan } from '#domain/library/import-plan.ts'
import { emptyCourse } from '#domain/library/read-library.ts'
import { planOutcomes, type PlannedOutcome } from '#domain/library/plan-outcomes.ts'
import { emptyOutcome } from '#domain/outcome/read-outcomes.ts'
import { ordersBetween } from '#domain/outcome/fractional-index.ts'
import { accept, refuse, type Result } from '#domain/refusal.ts'
import type { ParamsOf } from '#contract/methods.ts'
import type { ImportDone, ImportPreview } from '#contract/views.ts'
import type { Edit } from './documents.ts'
import type { Opened } from './opened.ts'
import { caseRead } from './case-facts.ts'
import type { Grants, Ids, Jobs } from './ports.ts'

/** Imports in two steps: a dry run that creates nothing, then one click. A preview is kept until it is used or many came after. */
export interface Imports {
  read(grant: string): Promise<Result<ImportPreview>>
  commit(opened: Opened, params: ParamsOf<'import.commit'>): Promise<Result<ImportDone>>
}

const keptPreviews = 20
const body = (value: object): Json => value as unknown as Json

export function createImports(parts: {
  readonly grants: Grants
  readonly jobs: Jobs
  readonly ids: Ids
}): Imports {
  const previews = new Map<string, ImportPlan>()

  return {
    async read(grant) {
      const file = parts.grants.file(grant)
      if (!file) return refuse({ kind: 'not-found', noun: 'grant', id: grant })
      const plan = await parts.jobs.run('import.read', { path: file.path, filename: file.name })
      if (!plan.ok) return plan
      const preview = parts.ids.next<string>()
      previews.set(preview, plan.value)
      for (const oldest of previews.keys()) {
        if (previews.size <= keptPreviews) break
        previews.delete(oldest)
      }
      return accept({ preview, filename: file.name, plan: plan.value })
    },
    async commit(opened, params) {
      const plan = previews.get(params.preview)
      if (!plan) return refuse({ kind: 'not-found', noun: 'preview', id: params.preview })
      const { outcomes, unknown } = planOutcomes(plan, params.outcomes)
      if (unknown.length > 0) return refuse({ kind: 'not-found', noun: 'outcome', id: unknown[0]! })
      if (outcomes.length === 0) return refuse({ kind: 'incomplete', missing: ['outcomes'] })
      const planned = await editsOf(opened, params.into, plan, outcomes)
      if (!planned.ok) return planned
      const done = await opened.edit(planned.value.edits)
      if (!done.ok) return done
      previews.delete(params.preview)
      return accept({
        caseId: planned.value.caseId,
        courseId: planned.value.courseId,
        outcomes: outcomes.length,
      })
    },
  }
}

interface Planned {
  readonly edits: readonly Edit[]
  readonly caseId: CaseId | null
  readonly courseId: CourseId | null
}

async function editsOf(
  opened: Opened,
  into: ParamsOf<'import.commit'>['into'],
  plan: ImportPlan,
  outcomes: readonly PlannedOutcome[],
): Promise<Result<Planned>> {
  const { ids, clock } = opened
  switch (into.kind) {
    case 'new-case': {
      const caseId = ids.next<CaseId>()
      const doc = caseDoc(caseId)
      const edits: Edit[] = [
        {
          doc,
          kind: 'case.opened',
          body: body({ set: { title: into.title, receivedAt: clock.today(), priority: 'normal' } }),
        },
        {
          doc,
          kind: 'credential.set',
          body: body({
            set: {
              ...emptyCredential,
              title: into.title,
              provider: into.provider,
              ...(plan.language ? { languages: [plan.language] } : {}),
            },
          }),
        },
        ...outcomeEdits(opened, doc, null, plan, outcomes, null),
      ]
      return accept({ edits, caseId, courseId: null })
    }
    case 'credential': {
      const found = await caseRead(opened, into.caseId)
      if (!found.ok) return found
      const last = found.value.credential.outcomes[found.value.credential.outcomes.length - 1]?.order ?? null
      return accept({
        edits: outcomeEdits(opened, caseDoc(into.caseId), null, plan, outcomes, last),
        caseId: into.caseId,
        courseId: null,
      })
    }
    case 'course': {
      if (!(await opened.institution(into.course.institutionId)))
        return refuse({ kind: 'not-found', noun: 'institution', id: into.course.institutionId })
      const courseId = ids.next<CourseId>()
      const doc = libraryDoc(into.course.institutionId)
      const yearLevel = /^[1-4]/.exec(into.course.number)
      const edits: Edit[] = [
        {
          doc,
          kind: 'course.set',
          body: body({
            courseId,
            set: {
              ...emptyCourse(into.course.institutionId),
              ...into.course,
              yearLevel: yearLevel ? Number(yearLevel[0]) : null,
            },
          }),
        },
        ...outcomeEdits(opened, doc, courseId, plan, outcomes, null),
      ]
      if (into.caseId !== null) {
        const found = await caseRead(opened, into.caseId)
        if (!found.ok) return found
        edits.push({
          doc: caseDoc(into.caseId),
          kind: 'target.set',
          body: body({ courseId, institutionId: into.course.institutionId, included: true }),
        })
      }
      return accept({ edits, caseId: into.caseId, courseId })
    }
  }
}

function outcomeEdits(
  opened: Opened,
  doc: Edit['doc'],
  courseId: CourseId | null,
  plan: ImportPlan,
  outcomes: readonly PlannedOutcome[],
  after: string | null,
): Edit[] {
  const orders = ordersBetween(after, null, outcomes.length)
  return outcomes.map(({ item, group }, i) => ({
    doc,
    kind: 'outcome.set',
    body: body({
      outcomeId: opened.ids.next<OutcomeId>(),
      courseId,
      set: {
        ...emptyOutcome,
        ownerType: courseId === null ? 'credential' : 'course',
        order: orders[i]!,
        code: item.code,
        text: plan.language === 'fr' ? { fr: item.text } : { en: item.text },
        group,
        weight: item.weight,
        critical: item.critical,
        sourceIdentifier: item.identifier,
      },
    }),
  }))
}
