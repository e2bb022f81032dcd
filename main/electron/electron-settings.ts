import Store from 'electron-store'
import type { Json } from '#domain/act/act.ts'
import type { Settings } from '../services/ports.ts'

export interface ElectronSettings extends Settings {
  /** The window as it was left; whatever the file holds. */
  window(): unknown
  keepWindow(place: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }): void
}

/**
 * Settings in the app's own folder. A file that cannot be read is begun anew: settings are conveniences, the committee's
 * data is elsewhere. `changed` is told of what the backend sets.
 */
export function createElectronSettings(parts: {
  readonly folder: string
  readonly changed: (settings: Json) => void
}): ElectronSettings {
  const store = new Store<{ settings: Json; window: Json }>({
    cwd: parts.folder,
    name: 'settings',
    defaults: { settings: null, window: null },
    clearInvalidConfig: true,
  })
  let unwritten: { readonly value: Json } | null = null
  return {
    get: () => (unwritten === null ? store.get('settings') : unwritten.value),
    set: (value) => {
      try {
        store.set('settings', value)
        unwritten = null
      } catch {
        // No full disk may keep a committee from opening.
        unwritten = { value }
      }
      parts.changed(value)
    },
    window: () => store.get('window'),
    keepWindow: (place) => {
      try {
        store.set('window', { ...place })
      } catch {
        // The window opens in its usual place.
      }
    },
  }
}
