import { describe, expect, it } from 'vitest'
import {
  isPlaceholder,
  parseGuideText,
  renderGuideText,
  type GuideAward,
  type GuideExemption,
  type GuideText,
} from '#domain/decision/guide-text.ts'
import { awardText } from '#domain/decision/award-text.ts'
import { aCourse } from '../../support/builders/a-course.ts'
import { fc, law } from '../../support/law.ts'

const read = (text: string) => {
  const reading = parseGuideText(text)
  if (!reading.ok) throw new Error(`${reading.expected} at ${reading.position}`)
  return reading.value
}

describe('the guide text', () => {
  it.each([
    'TRU ECON 1900 (3)',
    'TRU ECON 2XX0 (3)',
    'TRU BBUS 1XX0 (3)',
    'UVIC HIST 200 lev (1.5)',
    'A & B = C (3)',
    'exempt LING 311',
    'No credit',
    'SFU ECON 1XX (3)',
    'exempt LING 311 & TRU LING 3XX0 (3)',
    'MC 101 & MC 102 = TRU ECON 1900 & TRU ECON 1950 (6)',
    'SFU HUM 1XX (3) - B Hum',
    'SFU HUM 1XX (3) - B Hum & W',
    'MC - A & MC - B = C (3) - B Soc',
    'exempt LING 311 - Q',
  ])('reads and writes %s as it stands', (text) => {
    expect(renderGuideText(read(text))).toBe(text)
  })
  it('says which course, level and credits it read', () => {
    expect(read('UVIC HIST 200 lev (1.5)')).toEqual({
      kind: 'credit',
      cluster: [],
      awards: [{ institution: 'UVIC', subject: 'HIST', number: '200', level: true, credits: 1.5 }],
    })
    expect(read('A & B = C (3)')).toEqual({
      kind: 'credit',
      cluster: ['A', 'B'],
      awards: [{ institution: null, subject: 'C', number: null, level: false, credits: 3 }],
    })
  })
  it('reads the attributes of a row apart from its awards', () => {
    expect(read('SFU HUM 1XX (3) - B Hum & W')).toEqual({
      kind: 'credit',
      cluster: [],
      awards: [{ institution: 'SFU', subject: 'HUM', number: '1XX', level: false, credits: 3 }],
      attributes: ['B Hum', 'W'],
    })
    expect(renderGuideText(read('SFU HUM 1XX (3)-  B   Hum&W'))).toBe('SFU HUM 1XX (3) - B Hum & W')
    expect(read('No credit')).not.toHaveProperty('attributes')
  })
  it('takes any spacing', () => {
    expect(renderGuideText(read('  TRU  ECON 1900( 3 ) '))).toBe('TRU ECON 1900 (3)')
    expect(renderGuideText(read(' no  CREDIT'))).toBe('No credit')
  })
  it.each([
    ['', 0, 'award'],
    ['TRU ECON 1900', 13, 'credits'],
    ['TRU ECON (3)', 4, 'number'],
    ['TRU ECON 1900 (three)', 15, 'credits'],
    ['TRU ECON 1900 (3', 16, 'closing-bracket'],
    ['TRU ECON 1900 (3) and more', 18, 'ampersand-or-end'],
    ['TRU ECON 1900 (3) & ', 20, 'award'],
    ['econ 1900 (3)', 0, 'award'],
    ['TRU 1900 1900 (3)', 4, 'subject'],
    ['TRU ECON ABC (3)', 9, 'number'],
    ['TRU   ECON   ABC (3)', 13, 'number'],
    ['exempt LING', 11, 'number'],
    ['exempt', 6, 'subject'],
    ['A &  = C (3)', 5, 'cluster-member'],
    ['TRU ECON 1900 (1000)', 15, 'credits'],
    ['TRU ECON 1900 (3) -', 18, 'ampersand-or-end'],
    ['TRU ECON 1900 (3) - 4 Hum', 20, 'ampersand-or-end'],
    ['TRU ECON 1900 (3) - W & ECON 1950 (3)', 24, 'ampersand-or-end'],
    ['No credit - W', 0, 'award'],
  ] as const)('says of %j that at %i it expected %s', (text, position, expected) => {
    expect(parseGuideText(text)).toEqual({ ok: false, position, expected })
  })
  it('knows a placeholder from a course number', () => {
    expect(['2XX0', '1XX', '3XXX', '1900', '200', '19X0'].map(isPlaceholder)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })

  const code = fc.stringMatching(/^[A-Z]{2,5}$/).filter((text) => text !== 'LEV')
  const number = fc.oneof(
    fc.integer({ min: 100, max: 4999 }).map(String),
    fc.constantFrom('2XX0', '1XX', '3XXX', '101A'),
  )
  const credits = fc.integer({ min: 0, max: 50_000 }).map((n) => n / 100)
  const awards: fc.Arbitrary<GuideAward> = fc.record({
    institution: fc.option(code),
    subject: code,
    number,
    level: fc.boolean(),
    credits,
  })
  const exemption: fc.Arbitrary<GuideExemption> = fc.record({
    exempt: fc.constant(true as const),
    subject: code,
    number,
  })
  const value: fc.Arbitrary<GuideText> = fc.oneof(
    fc.constant<GuideText>({ kind: 'no-credit' }),
    fc.record({
      kind: fc.constant('credit' as const),
      cluster: fc.array(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,8}( [A-Za-z0-9]{1,4})?$/), {
        maxLength: 3,
      }),
      awards: fc.array(fc.oneof(awards, exemption), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('credit' as const),
      cluster: fc.constantFrom([], ['A', 'B - C']),
      awards: fc.array(fc.oneof(awards, exemption), { minLength: 1, maxLength: 2 }),
      attributes: fc.array(fc.constantFrom('B Hum', 'W', 'Q', 'B Soc/Sci'), { minLength: 1, maxLength: 3 }),
    }),
  )
  law('reads back what it writes', [value], (text) => {
    expect(read(renderGuideText(text))).toEqual(text)
  })
  law(
    'answers any text with a value or a place in it, and never throws',
    [fc.oneof(fc.string(), fc.stringMatching(/^[A-Z0-9 ()&=.a-z-]{0,30}$/))],
    (text) => {
      const reading = parseGuideText(text)
      if (reading.ok) expect(read(renderGuideText(reading.value))).toEqual(reading.value)
      else expect(reading.position >= 0 && reading.position <= text.length).toBe(true)
    },
  )
})

describe('the award proposed for a type', () => {
  const facts = { institutionCode: 'HLU', course: aCourse(), credits: 3 }
  it.each([
    ['ASSIGNED', 'HLU GEOG 1900 (3)'],
    ['UNASSIGNED', 'HLU GEOG 1XX0 (3)'],
    ['EXEMPTION', 'exempt GEOG 1900 & HLU GEOG 1XX0 (3)'],
    ['NO_CREDIT', 'No credit'],
    ['GENERAL_ELECTIVE', null],
    ['RETURN_INFO', null],
    ['CLUSTER', null],
  ] as const)('for %s is %s', (type, text) => {
    expect(awardText({ type, ...facts })).toBe(text)
  })
  it('names the set of a cluster and the subject of general electives where they are known', () => {
    expect(awardText({ ...facts, type: 'CLUSTER', cluster: ['FWO-1', 'FWO-2'] })).toBe(
      'FWO-1 & FWO-2 = HLU GEOG 1900 (3)',
    )
    expect(awardText({ ...facts, type: 'GENERAL_ELECTIVE', electiveSubject: 'BBUS' })).toBe(
      'HLU BBUS 1XX0 (3)',
    )
  })
  it('proposes nothing where the course’s credits are not known', () => {
    expect(awardText({ ...facts, type: 'ASSIGNED', credits: null })).toBeNull()
  })
  it('writes three-digit levels for institutions that number so', () => {
    expect(
      awardText({ ...facts, type: 'UNASSIGNED', course: aCourse({ number: '201', yearLevel: 2 }) }),
    ).toBe('HLU GEOG 2XX (3)')
  })
})
