import { describe, expect, it } from 'vitest'
import { readDate } from '../../../renderer/ui/index.ts'
import { fc, law } from '../../support/law.ts'

describe('a typed date', () => {
  law(
    'every day that exists is read back as it is written',
    [fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })],
    (date) => {
      const written = date.toISOString().slice(0, 10)
      expect(readDate(written, 'date')).toEqual({ value: written })
      expect(readDate(written.replaceAll('-', '/'), 'date')).toEqual({ value: written })
      expect(readDate(written.slice(0, 7), 'month')).toEqual({ value: written.slice(0, 7) })
    },
  )

  law('what is read is a day that exists', [fc.string()], (typed) => {
    const read = readDate(typed, 'date')
    if ('value' in read)
      expect(new Date(`${read.value}T00:00:00Z`).toISOString().slice(0, 10)).toBe(read.value)
  })

  it.each([
    ['2026-13-01', { problem: { kind: 'month', month: 13 } }],
    ['2026-02-29', { problem: { kind: 'day', day: 29, last: 28 } }],
    ['2024-02-29', { value: '2024-02-29' }],
    ['2026-9-3', { value: '2026-09-03' }],
    ['3 September', { problem: { kind: 'shape' } }],
    ['26-09-03', { problem: { kind: 'shape' } }],
  ])('reads %s', (typed, expected) => expect(readDate(typed, 'date')).toEqual(expected))
})
