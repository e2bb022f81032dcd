import type { Json } from '#domain/act/act.ts'
import { committeeDoc, institutionDoc } from '#domain/act/doc-name.ts'
import type { MemberFields } from '#domain/committee/member.ts'
import type { InstitutionId, MemberId, RubricId } from '#domain/ids.ts'
import { defaultPolicy } from '#domain/institution/institution.ts'
import { defaultRubric } from '#domain/rubric/default-rubric.ts'
import type { LocalText } from '#domain/values.ts'
import type { Edit } from './documents.ts'
import type { Ids, Store } from './ports.ts'

/** The first acts of a committee: who founded it with which device, its institution's policy, and the default rubric. */
export function foundingEdits(facts: {
  readonly store: Pick<Store, 'info'>
  readonly deviceKey: string
  readonly name: LocalText
  readonly founder: { readonly id: MemberId; readonly fields: MemberFields }
  readonly institution: { readonly id: InstitutionId; readonly code: string; readonly name: LocalText } | null
  readonly ids: Ids
}): Edit[] {
  const { store, founder, institution } = facts
  const founded = {
    committeeId: store.info.committee,
    name: facts.name,
    founder: founder.id,
    member: founder.fields,
    deviceId: store.info.device,
    deviceKey: facts.deviceKey,
    sample: store.info.sample,
  }
  const template = defaultRubric(facts.ids.next<RubricId>())
  return [
    { doc: committeeDoc, kind: 'committee.founded', body: founded },
    { doc: committeeDoc, kind: 'rubric.adopted', body: { template } },
    ...(institution === null
      ? []
      : [
          {
            doc: institutionDoc(institution.id),
            kind: 'institution.set' as const,
            body: {
              institutionId: institution.id,
              set: { ...defaultPolicy, code: institution.code, name: institution.name },
            } as Json,
          },
        ]),
  ]
}
