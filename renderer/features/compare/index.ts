export { CompareTab } from './CompareTab.tsx'
