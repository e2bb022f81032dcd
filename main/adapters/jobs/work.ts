import type { JobTable } from '../../services/ports.ts'

export type Work = {
  readonly [K in keyof JobTable]: (input: JobTable[K]['input']) => Promise<JobTable[K]['output']>
}

/**
 * What each kind of job does, on whatever thread it is called. Parts are loaded at the first job that needs them: a
 * worker that only reads imports never loads fonts.
 */
export const work: Work = {
  'import.read': async ({ path, filename }) =>
    (await import('../import-file/read-import-file.ts')).readImportFile(path, filename),
  'paper.pdf': async (paper) => (await import('../pdf/paper-to-pdf.ts')).paperToPdf(paper),
}
