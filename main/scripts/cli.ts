import { spawnSync } from 'node:child_process'
import { buildWhatChanged } from './build.ts'
import { inRoot } from './paths.ts'

/** The command line from a checkout: builds what changed, then runs it. */
const faultCode = 70
await buildWhatChanged(faultCode)
const ran = spawnSync(process.execPath, [inRoot('dist/cli/cli.cjs'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
})
process.exit(ran.status ?? faultCode)
