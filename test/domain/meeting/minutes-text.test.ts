import { describe, expect, it } from 'vitest'
import { minutesText } from '#domain/meeting/minutes-text.ts'
import { aMeeting, aMotion } from '../../support/builders/a-meeting.ts'
import { aMember } from '../../support/builders/a-member.ts'
import { paperFacts } from '../../support/builders/paper-facts.ts'

const { meeting, members } = paperFacts()

describe('the minutes', () => {
  it('read as minutes', () => {
    expect(minutesText({ ...meeting!, approved: true }, members, 'en')).toEqual([
      'Minutes of Micro-credential Assessment Committee',
      'Held on 14\u00a0October 2026, from 13:00 to 14:30, at Room 204.',
      'Anna Roy was in the chair.',
      'Ben Ito kept the minutes.',
      'Present: Anna Roy, Ben Ito, Eve Lund.',
      'Quorum is 3. 3 voting members were present.',
      'Motion 2026-03-M01: That the credential be recognised as GEOG 1900.',
      'Moved by Anna Roy, seconded by Ben Ito.',
      'Dev Rao withdrew because of a conflict of interest: Taught the course.',
      'Carried (4 for, 1 against, 0 abstained).',
      '5 of 5 voting members free of conflict were present; quorum was met.',
      'Dissent of Eve Lund: The level is not shown in marked work.',
      'These minutes were approved.',
    ])
  })
  it('say in French what they say in English, with its blanks and hours', () => {
    const french = minutesText(meeting!, members, 'fr')
    expect(french).toContain(
      'Réunion tenue le 14\u00a0octobre 2026 de 13\u00a0h à 14\u00a0h\u00a030, lieu\u00a0: Room 204.',
    )
    expect(french).toContain('Adoptée (4 pour, 1 contre, 0 abstention).')
    for (const paragraph of french) expect(paragraph).not.toMatch(/ [:;?!%»]|'|undefined|null/)
  })
  it('say what is not known yet', () => {
    const open = aMeeting({
      date: null,
      chairId: null,
      secretaryId: null,
      motions: [aMotion({ closed: null, for: null, against: null, abstain: null, seconderId: null })],
    })
    expect(minutesText(open, [aMember('Anna Roy')], 'en')).toEqual([
      'Minutes of Micro-credential Assessment Committee',
      'The date of the meeting is not recorded.',
      'Quorum is 3. 0 voting members were present.',
      'Motion 2026-03-M01: That the credential be recognised as GEOG 1900.',
      'Moved by Anna Roy.',
      'The vote is open.',
      'Draft, not yet approved.',
    ])
  })
})
