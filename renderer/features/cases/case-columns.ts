import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
} from '@tanstack/react-table'
import type { CaseRow } from './cases-view.ts'

const collator = new Intl.Collator(['en-CA', 'fr-CA'], { numeric: true, sensitivity: 'base' })

export const caseFeatures = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })
const helper = createColumnHelper<typeof caseFeatures, CaseRow>()

export const columnIds = ['title', 'provider', 'course', 'coverage', 'stage', 'assessors', 'due'] as const
export type ColumnId = (typeof columnIds)[number]

const byText = {
  sortFn: (a: { getValue: (id: string) => unknown }, b: { getValue: (id: string) => unknown }, id: string) =>
    collator.compare(String(a.getValue(id)), String(b.getValue(id))),
}
/** What is not there yet stands last in either direction. */
const lastWhenUnknown = { sortUndefined: 'last' as const }

export const caseColumns = helper.columns([
  helper.accessor((row) => row.title, { id: 'title', ...byText }),
  helper.accessor((row) => (row.provider === '' ? undefined : row.provider), {
    id: 'provider',
    ...byText,
    ...lastWhenUnknown,
  }),
  helper.accessor((row) => (row.course === '' ? undefined : row.course), {
    id: 'course',
    ...byText,
    ...lastWhenUnknown,
  }),
  helper.accessor((row) => row.proven ?? undefined, {
    id: 'coverage',
    sortFn: sortFn_basic,
    sortDescFirst: true,
    ...lastWhenUnknown,
  }),
  helper.accessor((row) => row.stageRank, { id: 'stage', sortFn: sortFn_basic }),
  helper.accessor((row) => row.summary.assessorIds.length, {
    id: 'assessors',
    sortFn: sortFn_basic,
    sortDescFirst: true,
  }),
  helper.accessor((row) => row.summary.dueAt ?? undefined, { id: 'due', ...byText, ...lastWhenUnknown }),
])
