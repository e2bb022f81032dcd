import { describe, expect, it } from 'vitest'
import { countPlaywright, countVitest } from '../../main/scripts/test-counts.ts'

describe('the counts that CI reports', () => {
  it('take a test file that could not be loaded for a failure', () => {
    const report = {
      testResults: [
        {
          status: 'passed',
          name: 'a',
          assertionResults: [
            { status: 'passed', fullName: 'a one' },
            { status: 'skipped', fullName: 'a two [skipped: qpdf not installed]' },
          ],
        },
        { status: 'failed', name: 'b', message: 'SyntaxError', assertionResults: [] },
        { status: 'failed', name: 'c', assertionResults: [{ status: 'failed', fullName: 'c one' }] },
      ],
    }
    expect(countVitest(JSON.stringify(report))).toEqual({
      passed: 1,
      failed: 2,
      skipped: ['a two [skipped: qpdf not installed]'],
    })
  })
  it('name a journey by where it stands, and take an error outside of any for a failure', () => {
    const report = {
      suites: [
        {
          title: 'first.spec.ts',
          specs: [
            { title: 'goes', tests: [{ status: 'expected' }] },
            { title: 'breaks', tests: [{ status: 'unexpected' }] },
          ],
          suites: [{ title: 'offline', specs: [{ title: 'waits', tests: [{ status: 'skipped' }] }] }],
        },
      ],
      errors: [{ message: 'no tests found' }],
    }
    expect(countPlaywright(JSON.stringify(report))).toEqual({
      passed: 1,
      failed: 2,
      skipped: ['first.spec.ts › offline › waits'],
    })
  })
})
