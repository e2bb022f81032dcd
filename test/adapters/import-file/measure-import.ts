import { readImportFile } from '../../../main/adapters/import-file/read-import-file.ts'

/** Run as a process of its own: reads the named file and prints the answer with the most memory the process ever held. */
const [path = '', filename = ''] = process.argv.slice(2)
const result = await readImportFile(path, filename)
const answer = result.ok ? { items: result.value.items.length } : { refusal: result.refusal }
process.stdout.write(JSON.stringify({ ...answer, peakMb: process.resourceUsage().maxRSS / 1024 }))
