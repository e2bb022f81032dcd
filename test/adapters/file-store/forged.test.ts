import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../../../main/adapters/crypto/hash.ts'
import { newDeviceKeys, signerOf } from '../../../main/adapters/crypto/signing.ts'
import { decodeSegment, encodeSegment, type Segment } from '../../../main/adapters/file-store/envelope.ts'
import { encodeCommit, scanFrames } from '../../../main/adapters/file-store/frames.ts'
import { aCase, idOf, titled } from '../../support/acceptance/store-suite.ts'
import { withStore } from '../../support/store-world.ts'

const stranger = signerOf(newDeviceKeys())
/** The segment under another header or payload, with the signature that it had. */
const altered = (segment: Segment, header: Partial<Segment['header']>, payload = segment.payload): Buffer =>
  encodeSegment({ ...segment.header, ...header }, payload, { sign: () => segment.signature })
const changedPayload = (segment: Segment): Buffer => {
  const payload = Buffer.from(segment.payload)
  payload[40]! ^= 1
  return payload
}

/** Whoever can write to the disk can make every checksum fit, but not the signature or the seal. */
const forgeries: Readonly<Record<string, (segment: Segment) => Buffer>> = {
  'moved to another case': (s) => altered(s, { doc: aCase('b') }),
  'given another counter': (s) => altered(s, { first: 2, last: 2 }),
  'another payload under the old hash': (s) => altered(s, {}, changedPayload(s)),
  'another payload with its own hash': (s) =>
    altered(s, { hash: sha256Hex(changedPayload(s)) }, changedPayload(s)),
  'signed by a stranger in our name': (s) => encodeSegment(s.header, s.payload, stranger),
  'signed by a stranger in his own name': (s) =>
    encodeSegment({ ...s.header, device: idOf('s') }, s.payload, stranger),
  'taken from another committee': (s) => altered(s, { committee: idOf('q') }),
  'with a field that nobody signed': (s) => altered(s, { later: true }),
}

describe('a forged segment is neither read nor passed over in silence', () => {
  for (const [name, forge] of Object.entries(forgeries))
    it(name, async () => {
      await withStore(async ({ store, folder, open, files, bytes }) => {
        await store.append([titled(aCase('a'), 'True')])
        await store.close()
        const file = (await files()).find((one) => one.startsWith('acts/'))!
        const [frame] = scanFrames(await bytes(file), 0).frames
        const segment = decodeSegment(frame!.content)!
        await writeFile(join(folder, file), encodeCommit(1, [forge(segment)]))
        const again = await open()
        for (const doc of await again.documents()) expect(await again.load(doc)).toEqual([])
        const report = await again.check()
        expect(report.acts).toBe(0)
        expect(report.problems.map((problem) => problem.file)).toContain(file)
      })
    })

  it('a true segment is read again and again, but counts once', async () => {
    await withStore(async ({ store, folder, open, files, bytes }) => {
      const [act] = await store.append([titled(aCase('a'), 'True')])
      await store.close()
      const file = (await files()).find((one) => one.startsWith('acts/'))!
      const [frame] = scanFrames(await bytes(file), 0).frames
      await writeFile(
        join(folder, file),
        Buffer.concat([encodeCommit(1, [frame!.content]), encodeCommit(2, [frame!.content])]),
      )
      const again = await open()
      expect(new Set((await again.load(aCase('a'))).map((one) => one.id))).toEqual(new Set([act!.id]))
      expect((await again.check()).problems.map((problem) => problem.what)).toEqual([
        `the chain of ${aCase('a')} is broken before act 1`,
      ])
    })
  })
})
