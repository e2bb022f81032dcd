import type { Asked } from './arguments.ts'
import { check } from './commands/check.ts'
import { demo } from './commands/demo.ts'
import { exportDecision } from './commands/export-decision.ts'
import { importFile } from './commands/import-file.ts'
import { list } from './commands/list.ts'
import { show } from './commands/show.ts'
import { Stop, type CommandParts, type Outcome } from './outcome.ts'

/** Runs what was asked and answers what there is to say; nothing is printed here. */
export async function runCommand(
  asked: Exclude<Asked, { command: 'help' }>,
  parts: CommandParts,
): Promise<Outcome> {
  try {
    switch (asked.command) {
      case 'demo':
        return await demo(asked, parts)
      case 'import':
        return await importFile(asked, parts)
      case 'list':
        return await list(asked, parts)
      case 'show':
        return await show(asked, parts)
      case 'export':
        return await exportDecision(asked, parts)
      case 'check':
        return await check(asked, parts)
    }
  } catch (error) {
    if (error instanceof Stop) return error.outcome
    throw error
  }
}
