import type { Folded } from '../act/act.ts'
import { elementsOf, valueAt } from '../act/registers.ts'
import type { CommitteeId, DeviceId, MemberId } from '../ids.ts'
import { committeeId } from '../ids.ts'
import { entriesOf, lenient, properties } from '../lenient.ts'
import { rubricTemplate, type RubricTemplate } from '../rubric/rubric.ts'
import { localText, type LocalText } from '../values.ts'
import { memberFields, type Member, type MemberFields } from './member.ts'

/** The committee's roster as its document makes it. */
export interface CommitteeRead {
  /** Null until the founding act has arrived. */
  readonly id: CommitteeId | null
  readonly name: LocalText
  /** A sample's key is throw-away, and the committee says so wherever it is shown. */
  readonly sample: boolean
  /** Sorted by name, then id; members who left stay, inactive. */
  readonly members: readonly Member[]
  /** Adopted rubrics, the newest version of each last; sorted by version, then id. */
  readonly rubrics: readonly RubricTemplate[]
  readonly devices: ReadonlyMap<DeviceId, { readonly member: MemberId; readonly key: string }>
}

export const emptyMember: MemberFields = {
  name: '',
  email: '',
  institutionId: null,
  roles: [],
  voting: false,
  active: true,
}

export function readCommittee(folded: Folded): CommitteeRead {
  const founded = folded.acts.find((act) => act.kind === 'committee.founded')
  const founding = properties(founded?.body)
  const id = committeeId.safeParse(founding['committeeId'])
  const name = localText.safeParse(valueAt(folded, 'committee/name'))
  const members = [...elementsOf(folded, 'member')].map(([member, fields]): Member => ({
    ...lenient(memberFields, fields, emptyMember),
    id: member as MemberId,
  }))
  const rubrics = [...entriesOf(folded, 'rubric').values()].flatMap(({ value }) => {
    const decoded = rubricTemplate.safeParse(value)
    return decoded.success ? [decoded.data] : []
  })
  const devices = new Map<DeviceId, { member: MemberId; key: string }>()
  for (const [device, { value }] of entriesOf(folded, 'device')) {
    const { member, key } = properties(value)
    if (typeof member === 'string' && typeof key === 'string')
      devices.set(device as DeviceId, { member: member as MemberId, key })
  }
  return {
    id: id.success ? id.data : null,
    name: name.success ? name.data : {},
    sample: founding['sample'] === true,
    members: members.sort((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1)),
    rubrics: rubrics.sort((a, b) => a.version - b.version || (a.id < b.id ? -1 : 1)),
    devices,
  }
}
