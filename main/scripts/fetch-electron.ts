import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { electronPackage } from './electron-runtime.ts'

/**
 * Downloads Electron's runtime with Electron's own downloader and checksums, telling the parent how far it is. Run as a
 * child, so that the parent can give up on a network that does not answer.
 */
interface Downloader {
  downloadArtifact(options: object): Promise<string>
}
const home = electronPackage()
const require = createRequire(join(home, 'package.json'))
const { downloadArtifact } = (await import(
  pathToFileURL(require.resolve('@electron/get')).href
)) as Downloader
const { version } = require('./package.json') as { version: string }

await downloadArtifact({
  version,
  artifactName: 'electron',
  cacheRoot: process.env['electron_config_cache'],
  checksums: require('./checksums.json') as object,
  platform: process.platform,
  arch: process.arch,
  downloadOptions: {
    quiet: true,
    getProgressCallback: (progress: { transferred: number; total: number | null }) => {
      process.send?.({ transferred: progress.transferred, total: progress.total })
      return Promise.resolve()
    },
  },
})
process.send?.({ done: true })
// Finds the archive in its cache now and unpacks it.
require('./install.js')
