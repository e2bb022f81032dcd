import { StoreError, type Refusal } from '#domain/refusal.ts'
import { errorCode } from './fs.ts'

/** What a failed write means for a person; null where it is no matter of the disk but a bug. `where` is a file's name. */
export function diskRefusal(error: unknown, where: string): Refusal | null {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return { kind: 'store', problem: 'disk-full', where }
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return { kind: 'store', problem: 'read-only', where }
    case 'EEXIST':
    case 'ENOTEMPTY':
      return { kind: 'store', problem: 'exists', where }
    case 'EIO':
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ELOOP':
      return { kind: 'store', problem: 'damaged', where }
    default:
      return null
  }
}

/** The error as a `StoreError` where the disk refused, else as it is. */
export function asStoreError(error: unknown, where: string): unknown {
  if (error instanceof StoreError) return error
  const refusal = diskRefusal(error, where)
  return refusal === null ? error : new StoreError(refusal, error)
}
