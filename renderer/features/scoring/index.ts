export { ScoringTab } from './ScoringTab.tsx'
