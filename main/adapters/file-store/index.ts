export { createFileStores, type FileStoreParts } from './stores.ts'
export { nodeFs, type StoreFile, type StoreFs } from './fs.ts'
