import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CaseId, DocumentId } from '#domain/ids.ts'
import { onDisk } from '../support/a-backend.ts'
import { foundCommittee } from '../support/a-case-life.ts'

describe('a document of a case', () => {
  it(
    'is attached as one step that Ctrl+Z takes back, and opened with the bytes it had',
    onDisk(async (world) => {
      await foundCommittee(world)
      const { caseId: id } = await world.call('case.create', {
        title: { en: 'A' },
        provider: '',
        code: '',
        targetCourseId: null,
      })
      const caseId = id as CaseId
      const path = join(world.folder, 'outline.pdf')
      await writeFile(path, '%PDF-1.7 outline of the course')
      world.events.length = 0
      const { documentId } = await world.call('document.attach', {
        grant: await world.offer(path),
        caseId,
        kind: 'outline',
      })
      expect(world.events.map((event) => event.kind)).toEqual(['documents-changed', 'undo-changed'])
      expect((await world.call('app.state', {})).undo).toEqual({ undo: 'document.attached', redo: null })
      const opened = await world.call('document.open', { caseId, documentId: documentId as DocumentId })
      expect(Buffer.from(world.grants.served(opened.grant)!.bytes).toString()).toBe(
        '%PDF-1.7 outline of the course',
      )
      await world.call('edits.undo', {})
      expect((await world.call('case.get', { caseId })).documents).toEqual([])
      expect(
        await world.refused('document.open', { caseId, documentId: documentId as DocumentId }),
      ).toMatchObject({ kind: 'not-found', noun: 'document' })
    }),
  )

  it(
    'is refused when it is empty, of another kind, or gone, and nothing is stored',
    onDisk(async (world) => {
      await foundCommittee(world)
      const { caseId: id } = await world.call('case.create', {
        title: { en: 'A' },
        provider: '',
        code: '',
        targetCourseId: null,
      })
      const caseId = id as CaseId
      const attach = async (name: string, bytes: string | Buffer, gone = false) => {
        const path = join(world.folder, name)
        await writeFile(path, bytes)
        const grant = await world.offer(path)
        if (gone) await rm(path)
        return world.refused('document.attach', { grant, caseId, kind: 'other' })
      }
      expect(await attach('empty.pdf', '')).toEqual({ kind: 'file', problem: 'empty', file: 'empty.pdf' })
      expect(await attach('tool.exe', Buffer.from([0x4d, 0x5a, 0, 1]))).toEqual({
        kind: 'file',
        problem: 'unknown-kind',
        file: 'tool.exe',
      })
      expect(await attach('gone.pdf', '%PDF-1.7', true)).toMatchObject({ kind: 'file', file: 'gone.pdf' })
      expect((await world.backend.committees.current()!.store.check()).attachments).toBe(0)
      expect(world.log.filter((line) => line.startsWith('problem'))).toEqual([])
    }),
  )
})
