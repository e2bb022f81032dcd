import { caseDoc } from '#domain/act/doc-name.ts'
import type { CaseId } from '#domain/ids.ts'
import { accept, refuse, type Result } from '#domain/refusal.ts'
import type { CaseIndex } from './case-index.ts'
import { caseRead } from './case-facts.ts'
import type { Opened } from './opened.ts'

/** Gives a new case its number, `MC-<year>-<three digits>` after the highest of this year; a number is never given twice or moved. */
export async function numberCase(
  opened: Opened,
  index: CaseIndex,
  caseId: CaseId,
): Promise<Result<{ readonly number: string }>> {
  const found = await caseRead(opened, caseId)
  if (!found.ok) return found
  if (found.value.number !== null) return refuse({ kind: 'settled', by: 'case.numbered' })
  const year = opened.clock.today().slice(0, 4)
  const used = (await index.list()).flatMap(({ number }) =>
    number?.startsWith(`MC-${year}-`) ? [Number(number.slice(8))] : [],
  )
  const number = `MC-${year}-${String(Math.max(0, ...used) + 1).padStart(3, '0')}`
  const { heads } = await opened.documents.get(caseDoc(caseId))
  const done = await opened.settle([
    { doc: caseDoc(caseId), kind: 'case.numbered', body: { number, rests: heads } },
  ])
  return done.ok ? accept({ number }) : done
}
