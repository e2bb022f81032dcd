import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storeSuite } from '../../support/acceptance/store-suite.ts'
import { memoryStores } from '../../support/fakes/memory-store.ts'
import { fileStores } from '../../support/file-stores.ts'

storeSuite('the store in memory', async () => {
  const stores = memoryStores()
  return { stores, elsewhere: () => stores, folder: 'store', end: async () => undefined }
})

storeSuite('the store on disk', async () => {
  const place = await mkdtemp(join(tmpdir(), 'crosswalk-store-'))
  return {
    stores: fileStores(place),
    elsewhere: () => fileStores(place),
    folder: join(place, 'store'),
    end: () => rm(place, { recursive: true }),
  }
})
