/** The three names on Electron's wire between preload and main: one each way in, one out. */
export const channels = {
  call: 'crosswalk:call',
  offer: 'crosswalk:offer',
  event: 'crosswalk:event',
} as const
