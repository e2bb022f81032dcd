import { z } from 'zod'
import { sha256, type DocumentId } from '../ids.ts'
import { instant, language, line } from '../values.ts'

/** An attachment of a case; its bytes lie in the store under their SHA-256. */
export const documentFields = z.strictObject({
  kind: z.enum(['outline', 'syllabus', 'rubric', 'sample', 'quality', 'letter', 'badge', 'other']),
  filename: line,
  mime: z.enum(['application/pdf', 'text/plain', 'application/json', 'text/csv']),
  bytes: z.int().min(0),
  sha256,
  pages: z.int().min(1).nullable(),
  language: language.nullable(),
  source: line,
  receivedAt: instant,
  containsPersonalInfo: z.boolean(),
  classification: z.enum(['public', 'internal', 'in_camera']),
})
export type DocumentFields = z.infer<typeof documentFields>
export interface CaseDocument extends DocumentFields {
  readonly id: DocumentId
}
