/** The places of Electron's fuses on its wire, by electron-builder's names. */
const places: Readonly<Record<string, string>> = {
  runAsNode: '0',
  enableCookieEncryption: '1',
  enableNodeOptionsEnvironmentVariable: '2',
  enableNodeCliInspectArguments: '3',
  enableEmbeddedAsarIntegrityValidation: '4',
  onlyLoadAppFromAsar: '5',
  loadBrowserProcessSpecificV8Snapshot: '6',
  grantFileProtocolExtraPrivileges: '7',
}

/** Parts the wanted fuses into those that a runtime has and the names of those that it lacks. `wire` are the keys of its wire. */
export function knownFuses(
  wanted: Readonly<Record<string, boolean>>,
  wire: readonly string[],
): { readonly kept: Readonly<Record<string, boolean>>; readonly missing: readonly string[] } {
  const has = (name: string) => places[name] === undefined || wire.includes(places[name])
  const names = Object.keys(wanted)
  return {
    kept: Object.fromEntries(Object.entries(wanted).filter(([name]) => has(name))),
    missing: names.filter((name) => !has(name)),
  }
}
