export { InstitutionsScreen } from './InstitutionsScreen.tsx'
