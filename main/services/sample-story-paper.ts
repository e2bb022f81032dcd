import { z } from 'zod'
import { documentFields } from '#domain/case/document.ts'
import { line, prose } from '#domain/values.ts'

/** The name by which the story calls a noun. */
export const storyKey = z.string().regex(/^[A-Za-z0-9-]{1,40}$/)

/** Heads with their share of the line, and the rows under them. */
const table = z.strictObject({
  caption: line,
  columns: z.array(z.tuple([line, z.number()])).min(1),
  rows: z.array(z.array(prose)).min(1),
})

/** A paper of a dossier: headed sections of paragraphs and tables, and how many pages it fills once it is set. */
export const storyPaper = z.strictObject({
  key: storyKey,
  kind: documentFields.shape.kind,
  filename: line,
  title: line,
  subtitle: line,
  language: z.enum(['en', 'fr']),
  pages: z.int().min(1),
  sections: z.array(z.tuple([line, z.array(z.union([prose, table]))])).min(1),
})
export type StoryPaper = z.infer<typeof storyPaper>
