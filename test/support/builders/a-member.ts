import type { Member } from '#domain/committee/member.ts'
import type { MemberId } from '#domain/ids.ts'
import { anId } from './an-id.ts'

/** A voting member named by a first word: `aMember('Anna Roy')`. */
export const aMember = (name = 'Anna Roy', over: Partial<Member> = {}): Member => ({
  id: anId<MemberId>(`member ${name}`),
  name,
  email: '',
  institutionId: null,
  roles: ['member'],
  voting: true,
  active: true,
  ...over,
})
