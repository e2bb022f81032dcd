import { resolve, sep } from 'node:path'

/** Folder names that sync programs give to what they keep, as their set-up makes them. */
const providers = [
  /^onedrive( - .+)?$/i,
  /^dropbox( \(.+\))?$/i,
  /^google ?drive$/i,
  /^my drive$/i,
  /^icloud ?drive$/i,
  /^mobile documents$/i,
  /^nextcloud$/i,
  /^owncloud$/i,
  /^syncthing$/i,
]

/**
 * A private store must not lie where a sync program copies it: two devices would then write as one. Goes by the names of
 * the folders above it, so it can miss a renamed one.
 */
export const inSyncedFolder = (folder: string): boolean =>
  resolve(folder)
    .split(sep)
    .some((name) => providers.some((provider) => provider.test(name)))
