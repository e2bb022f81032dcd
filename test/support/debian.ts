import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { it } from 'vitest'

/**
 * Tests that look at a file with Debian's own programs. Where one is missing the test is skipped under a name that says
 * which, never passed: `debian('qpdf').it('is sound', () => …)`.
 */
export function debian(...programs: readonly string[]): {
  it(name: string, run: () => void | Promise<void>): void
} {
  const missing = programs.filter((program) => !present(program))
  return {
    it(name, run) {
      if (missing.length === 0) it(name, run)
      else it.skip(`${name} [skipped: ${missing.join(', ')} not installed]`, run)
    },
  }
}

/** What a program prints on its standard output; throws when it ends with an error. */
export function printed(program: string, args: readonly string[]): string {
  return execFileSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function present(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
