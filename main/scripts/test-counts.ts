/** What a runner's JSON report says: how many passed and failed, and the names of those that were skipped. */
export interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: readonly string[]
}

interface VitestReport {
  testResults: {
    status: string
    name: string
    message?: string
    assertionResults: { status: string; fullName: string }[]
  }[]
}

/** Counts vitest's report; a file that could not be loaded is one failure. */
export function countVitest(json: string): Count {
  const report = JSON.parse(json) as VitestReport
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length + unloadable,
    skipped: tests
      .filter((test) => test.status !== 'passed' && test.status !== 'failed')
      .map((test) => test.fullName),
  }
}

interface PlaywrightSuite {
  title: string
  suites?: PlaywrightSuite[]
  specs?: { title: string; tests: { status: string }[] }[]
}
interface PlaywrightReport {
  suites: PlaywrightSuite[]
  errors: unknown[]
}

/** Counts Playwright's report; an error outside any test is one failure. */
export function countPlaywright(json: string): Count {
  const report = JSON.parse(json) as PlaywrightReport
  const tests: { name: string; status: string }[] = []
  const visit = (suite: PlaywrightSuite, trail: string) => {
    for (const spec of suite.specs ?? [])
      for (const test of spec.tests) tests.push({ name: `${trail}${spec.title}`, status: test.status })
    for (const inner of suite.suites ?? []) visit(inner, `${trail}${inner.title} › `)
  }
  for (const suite of report.suites) visit(suite, `${suite.title} › `)
  return {
    passed: tests.filter((test) => test.status === 'expected' || test.status === 'flaky').length,
    failed: tests.filter((test) => test.status === 'unexpected').length + report.errors.length,
    skipped: tests.filter((test) => test.status === 'skipped').map((test) => test.name),
  }
}
