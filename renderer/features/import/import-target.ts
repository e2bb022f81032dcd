import type { ParamsOf } from '#contract/methods.ts'
import type { CaseId, InstitutionId } from '#domain/ids.ts'
import type { ImportPlan } from '#domain/library/import-plan.ts'
import type { Language } from '#domain/values.ts'
import type { MessageId } from '../../intl/index.ts'
import { courseNamed } from './import-view.ts'

export type Into = ParamsOf<'import.commit'>['into']

/** What the person wrote of the target; every kind keeps its own fields, so that switching loses nothing. */
export interface Target {
  readonly kind: Into['kind']
  readonly title: string
  readonly provider: string
  readonly institutionId: InstitutionId | null
  readonly subject: string
  readonly number: string
  readonly courseTitle: string
  readonly credits: number | null
  readonly forCase: boolean
}

/** A course where its name says so, this case's credential while that is empty, else a new case. */
export function targetFor(
  plan: ImportPlan,
  filename: string,
  here: { readonly hasOutcomes: boolean } | null,
  institutions: readonly { readonly id: InstitutionId; readonly kind: string }[],
): Target {
  const stem = filename.replace(/\.[^.]*$/, '').replace(/[_-]+/g, ' ')
  const course = courseNamed(`${plan.title} ${stem}`)
  const receiving = institutions.filter((one) => one.kind !== 'sending')
  const title = plan.title.trim() === '' ? stem : plan.title.trim()
  return {
    kind:
      here === null
        ? course === null
          ? 'new-case'
          : 'course'
        : here.hasOutcomes || course !== null
          ? 'course'
          : 'credential',
    title,
    provider: plan.creator.trim(),
    institutionId: receiving.length === 1 ? receiving[0]!.id : null,
    subject: course?.subject ?? '',
    number: course?.number ?? '',
    courseTitle: title,
    credits: null,
    forCase: here !== null,
  }
}

export type TargetWrong = Partial<
  Record<'title' | 'institutionId' | 'subject' | 'number' | 'courseTitle', MessageId>
>

export function wrongInTarget(target: Target): TargetWrong {
  if (target.kind === 'credential') return {}
  if (target.kind === 'new-case') return target.title.trim() === '' ? { title: 'import.titleMissing' } : {}
  return {
    ...(target.institutionId === null ? { institutionId: 'import.course.institutionMissing' as const } : {}),
    ...(/^[A-Z]{2,8}$/.test(target.subject) ? {} : { subject: 'import.course.subjectWrong' as const }),
    ...(/^[0-9A-Z]{3,6}$/.test(target.number) ? {} : { number: 'import.course.numberWrong' as const }),
    ...(target.courseTitle.trim() === '' ? { courseTitle: 'import.titleMissing' as const } : {}),
  }
}

/** The target as the backend takes it; null while something is missing. */
export function intoOf(target: Target, caseId: CaseId | null, language: Language): Into | null {
  if (Object.keys(wrongInTarget(target)).length > 0) return null
  switch (target.kind) {
    case 'new-case':
      return {
        kind: 'new-case',
        title: { [language]: target.title.trim() },
        provider: target.provider.trim(),
      }
    case 'credential':
      return caseId === null ? null : { kind: 'credential', caseId }
    case 'course':
      return target.institutionId === null
        ? null
        : {
            kind: 'course',
            course: {
              institutionId: target.institutionId,
              subject: target.subject,
              number: target.number,
              title: target.courseTitle.trim(),
              credits: target.credits,
            },
            caseId: target.forCase ? caseId : null,
          }
  }
}
