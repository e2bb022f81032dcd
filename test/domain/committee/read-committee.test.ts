import { describe, expect, it } from 'vitest'
import { committeeDoc } from '#domain/act/doc-name.ts'
import { readCommittee } from '#domain/committee/read-committee.ts'
import type { CommitteeId, DeviceId } from '#domain/ids.ts'
import { aFolded } from '../../support/builders/a-folded.ts'
import { aMember } from '../../support/builders/a-member.ts'
import { aRubric } from '../../support/builders/a-rubric.ts'
import { anId } from '../../support/builders/an-id.ts'

describe('reading a committee', () => {
  const { id: founder, ...fields } = aMember('Anna Roy')
  const founded = () =>
    aFolded(committeeDoc).did('committee.founded', {
      committeeId: anId<CommitteeId>('committee'),
      name: { en: 'Pilot Committee' },
      founder,
      member: fields,
      deviceId: anId<DeviceId>('laptop'),
      deviceKey: 'key',
      sample: true,
    })
  it('knows its name, members, rubrics and devices, and whether it is a sample', () => {
    const { id: second, ...rest } = aMember('Ben Ito')
    const read = readCommittee(
      founded()
        .did('member.set', { memberId: second, set: rest })
        .did('rubric.adopted', { template: aRubric() })
        .did('committee.set', { set: { name: { fr: 'Comité pilote' } } })
        .folded(),
    )
    expect(read).toEqual({
      id: anId('committee'),
      name: { fr: 'Comité pilote' },
      sample: true,
      members: [aMember('Anna Roy'), aMember('Ben Ito')],
      rubrics: [aRubric()],
      devices: new Map([[anId('laptop'), { member: founder, key: 'key' }]]),
    })
  })
  it('leaves out what this version cannot read', () => {
    const read = readCommittee(
      founded()
        .holding('rubric/x', { criteria: 'many' })
        .holding('device/x', 3)
        .holding(`member/${founder}/roles`, ['emperor'])
        .folded(),
    )
    expect(read).toMatchObject({ rubrics: [], members: [{ name: 'Anna Roy', roles: [] }] })
  })
})
