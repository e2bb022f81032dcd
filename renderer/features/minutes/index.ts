export { MinutesTab } from './MinutesTab.tsx'
