export { DossierTab } from './DossierTab.tsx'
