import type { ComponentType } from 'react'
import type { CaseId } from '#domain/ids.ts'
import { CasePage } from '../features/case-file/index.ts'
import { CompareTab } from '../features/compare/index.ts'
import { DecisionTab } from '../features/decision/index.ts'
import { DossierTab } from '../features/dossier/index.ts'
import { HistoryTab } from '../features/history/index.ts'
import { MinutesTab } from '../features/minutes/index.ts'
import { ScoringTab } from '../features/scoring/index.ts'
import type { CaseTab } from './route.ts'

const tabs: Readonly<Record<CaseTab, ComponentType>> = {
  dossier: DossierTab,
  compare: CompareTab,
  score: ScoringTab,
  decision: DecisionTab,
  minutes: MinutesTab,
  history: HistoryTab,
}

/** One case with all its tabs: the only place that knows which feature fills which tab. */
export function CaseScreen({ caseId, tab }: { readonly caseId: CaseId; readonly tab: CaseTab }) {
  return <CasePage caseId={caseId} tab={tab} tabs={tabs} />
}
