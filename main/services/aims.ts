import type { CourseId, InstitutionId } from '#domain/ids.ts'
import type { Institution } from '#domain/institution/institution.ts'
import type { Course } from '#domain/library/course.ts'
import type { Opened } from './opened.ts'

/** What a case is aimed at. */
export interface Aim {
  readonly courseId: CourseId
  readonly institutionId: InstitutionId
}
export interface AimedAt {
  readonly course: Course | undefined
  readonly institution: Institution | null
  /** The same for the same content: a change of another course in the library leaves it as it is. */
  readonly stamp: string
}

/** What the targets of many cases are just now; each is looked up once. */
export interface Aims {
  at(aim: Aim): Promise<AimedAt>
}

export function createAims(opened: Opened): Aims {
  const found = new Map<string, Promise<AimedAt>>()
  async function look({ courseId, institutionId }: Aim): Promise<AimedAt> {
    const course = (await opened.library(institutionId)).find((one) => one.id === courseId)
    const institution = await opened.institution(institutionId)
    const content = opened.hash.text(JSON.stringify([course ?? null, institution]))
    return { course, institution, stamp: content.slice(0, 16) }
  }
  return {
    at(aim) {
      const name = `${aim.institutionId} ${aim.courseId}`
      const known = found.get(name) ?? look(aim)
      found.set(name, known)
      return known
    },
  }
}
