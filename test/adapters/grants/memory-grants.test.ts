import { describe, expect, it } from 'vitest'
import { createGrants } from '../../../main/adapters/grants/memory-grants.ts'
import { randomIds } from '../../../main/adapters/random-ids.ts'

const bytes = (size: number) => new Uint8Array(size)

describe('row 14: grants', () => {
  it('cannot be guessed: each has 130 random bits and none is like another', () => {
    const grants = createGrants({ ids: randomIds() })
    const made = new Set(Array.from({ length: 500 }, () => grants.offer({ path: '/x', name: 'x', bytes: 1 })))
    expect(made.size).toBe(500)
    for (const grant of made) expect(grant).toMatch(/^[a-z2-7]{26}$/)
  })
  it('are of one kind: a document’s is no file’s, and the other way round', () => {
    const grants = createGrants({ ids: randomIds() })
    const file = grants.offer({ path: '/x/plan.csv', name: 'plan.csv', bytes: 3 })
    const document = grants.document(bytes(3), 'application/pdf', 'x.pdf')
    expect(grants.file(file)).toEqual({ path: '/x/plan.csv', name: 'plan.csv', bytes: 3 })
    expect(grants.served(document)).toEqual({ bytes: bytes(3), type: 'application/pdf', name: 'x.pdf' })
    expect(grants.served(file)).toBeNull()
    expect(grants.file(document)).toBeNull()
  })
  it('mean nothing elsewhere, made up, or as a name of all objects', () => {
    const grants = createGrants({ ids: randomIds() })
    const foreign = createGrants({ ids: randomIds() }).offer({ path: '/x', name: 'x', bytes: 1 })
    for (const grant of [foreign, '', '/etc/passwd', 'constructor', '__proto__', 'a'.repeat(26)]) {
      expect(grants.file(grant)).toBeNull()
      expect(grants.served(grant)).toBeNull()
      expect(() => grants.revoke(grant)).not.toThrow()
    }
  })
  it('end when they are revoked, and the host is told once', () => {
    const released: string[] = []
    const grants = createGrants({ ids: randomIds(), released: (path) => released.push(path) })
    const grant = grants.offer({ path: '/copy', name: 'x', bytes: 1 })
    grants.revoke(grant)
    grants.revoke(grant)
    expect(grants.file(grant)).toBeNull()
    expect(released).toEqual(['/copy'])
  })
  it('do not pile up: the oldest documents go when many or large ones are held', () => {
    const grants = createGrants({ ids: randomIds() })
    const many = Array.from({ length: 70 }, (_, at) => grants.document(bytes(1), 'text/plain', `${at}`))
    expect(many.filter((grant) => grants.served(grant) !== null)).toHaveLength(64)
    expect(grants.served(many[0] ?? '')).toBeNull()
    const large = Array.from({ length: 4 }, () =>
      grants.document(bytes(100 * 1024 * 1024), 'application/pdf', 'large'),
    )
    expect(large.map((grant) => grants.served(grant) !== null)).toEqual([false, false, true, true])
  })
})
