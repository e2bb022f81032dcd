export { CaseProvider, useCaseState, useCaseStore, useCaseView } from './case-context.tsx'
export { createCaseStore, type CaseClient, type CaseState, type CaseStore } from './case-store.ts'
