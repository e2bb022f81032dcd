import Conf from 'conf'
import type { Json } from '#domain/act/act.ts'
import type { Settings } from '../../services/ports.ts'

/**
 * Settings for the hosts without Electron, in the file and format of electron-store. `folder` is absolute. A file that
 * cannot be read is begun anew: settings are conveniences, the committee's data is elsewhere.
 * What cannot be written lasts as long as the process: no full disk may keep a committee from opening.
 */
export function createConfSettings(folder: string): Settings {
  const conf = new Conf<{ settings: Json }>({
    cwd: folder,
    configName: 'settings',
    defaults: { settings: null },
    clearInvalidConfig: true,
  })
  let unwritten: { readonly value: Json } | null = null
  return {
    get: () => (unwritten === null ? conf.get('settings') : unwritten.value),
    set: (value) => {
      try {
        conf.set('settings', value)
        unwritten = null
      } catch {
        unwritten = { value }
      }
    },
  }
}
