import { docParts, docTypeOf, type DocName } from '#domain/act/doc-name.ts'

/**
 * The key that encrypts a document: every case has its own from its first act; drafts stay under a key of their
 * author's devices, each submission under one of its own, the rest under the committee's.
 */
export function keyScope(doc: DocName): string {
  const type = docTypeOf(doc)
  switch (type) {
    case 'case':
    case 'talk':
      return `case/${docParts(doc)[0]!}`
    case 'review':
    case 'private':
      return 'draft'
    case 'submission':
      return doc
    case 'committee':
    case 'institution':
    case 'library':
    case 'meeting':
      return 'committee'
  }
}
