import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { Import, Plus, Search, X } from 'lucide-react'
import { useStore } from 'zustand'
import type { CaseId } from '#domain/ids.ts'
import { useApp, useAppState, useCommittee } from '../../app/app-context.tsx'
import { useCommands } from '../../app/commands.ts'
import { Crumb, Frame } from '../../app/frame.tsx'
import { todayHere } from '../../app/moment.ts'
import { navigate } from '../../app/route.ts'
import { StatusKeys, type StatusKey } from '../../app/status-bar.tsx'
import { useSay } from '../../intl/index.ts'
import { Button, EmptyState, Field, IconButton, Kbd } from '../../ui/index.ts'
import css from './cases.module.css'
import { useCasesStore } from './cases-store.ts'
import { findRows, rowsOf } from './cases-view.ts'
import { CasePreview } from './parts/CasePreview.tsx'
import { CaseTable, type CaseTableHandle } from './parts/CaseTable.tsx'
import { NewCaseDialog } from './parts/NewCaseDialog.tsx'

const tableKeys: readonly StatusKey[] = [
  { commands: ['cases.next', 'cases.previous'], label: 'cases.keyMove' },
  { commands: ['cases.open'], label: 'cases.keyOpen' },
  { commands: ['edit.find'], label: 'cases.keyFind' },
]

/** All cases of the committee: find, sort, look, open. */
export function CasesScreen() {
  const say = useSay()
  const { committeeStore, commands } = useApp()
  const { preferences } = useAppState()
  const committee = useCommittee()
  const cases = useStore(committeeStore, (state) => state.cases)
  const store = useCasesStore()
  const { query, sorting, selected } = useStore(store)
  const asked = useDeferredValue(query)
  const [creating, setCreating] = useState(false)
  const find = useRef<HTMLInputElement>(null)
  const table = useRef<CaseTableHandle>(null)

  const today = todayHere()
  const rows = useMemo(
    () => rowsOf(cases ?? [], preferences.language, today, (stage) => say(`ui.stage.${stage}`)),
    [cases, preferences.language, today, say],
  )
  const shown = useMemo(() => findRows(rows, asked), [rows, asked])
  const chosen = shown.find((row) => row.summary.id === selected)
  const open = (tab: 'dossier' | 'compare' | 'score') =>
    chosen !== undefined && navigate({ screen: 'case', caseId: chosen.summary.id, tab })
  const isChosen = () => chosen !== undefined
  const select = useCallback((id: CaseId) => store.setState({ selected: id }), [store])

  const focusFind = () => {
    find.current?.focus()
    find.current?.select()
  }

  useCommands([
    { id: 'edit.find', label: 'cases.focusFind', keys: ['/', '$mod+F'], run: focusFind },
    { id: 'cases.next', label: 'cases.next', keys: ['j'], run: () => table.current?.move(1) },
    { id: 'cases.previous', label: 'cases.previous', keys: ['k'], run: () => table.current?.move(-1) },
    { id: 'cases.open', label: 'cases.open', keys: ['Enter'], run: () => open('dossier'), when: isChosen },
    {
      id: 'cases.compare',
      label: 'cases.preview.compare',
      keys: ['c'],
      run: () => open('compare'),
      when: isChosen,
    },
    {
      id: 'cases.score',
      label: 'cases.preview.score',
      keys: ['s'],
      run: () => open('score'),
      when: isChosen,
    },
    { id: 'case.new', label: 'cases.new', keys: ['n'], run: () => setCreating(true) },
  ])

  const total = cases?.length ?? 0
  return (
    <Frame
      toolbar={
        <>
          <Crumb
            title={say('cases.title')}
            detail={
              cases === null
                ? ''
                : shown.length === total
                  ? say('cases.count', { count: total })
                  : say('cases.countOf', { shown: shown.length, total })
            }
          />
          <span className="push" />
          <Button kind="quiet" icon={Import} onPress={() => commands.run('file.import')}>
            {say('cases.import')}
          </Button>
          <Button icon={Plus} onPress={() => setCreating(true)}>
            {say('cases.new')}
          </Button>
        </>
      }
      status={
        <StatusKeys
          commands={[...(total === 0 ? [] : tableKeys), { commands: ['case.new'], label: 'cases.keyNew' }]}
        />
      }
      {...(total === 0
        ? {}
        : {
            inspector:
              chosen === undefined ? null : (
                <CasePreview key={chosen.summary.id} row={chosen} committee={committee} />
              ),
          })}
    >
      {cases === null ? (
        <p role="status" className={css.wait}>
          {say('cases.loading')}
        </p>
      ) : total === 0 ? (
        <EmptyState
          title={say('cases.empty.title')}
          actions={
            <>
              <Button kind="main" icon={Import} onPress={() => commands.run('file.import')}>
                {say('cases.import')}
              </Button>
              <Button icon={Plus} onPress={() => setCreating(true)}>
                {say('cases.new')}
              </Button>
            </>
          }
        >
          {say('cases.empty.body')}
        </EmptyState>
      ) : (
        <>
          <div className={css.query} role="search">
            <Field
              ref={find}
              label={say('cases.find')}
              hideLabel
              placeholder={say('cases.find')}
              icon={Search}
              value={query}
              onChange={(value) => store.setState({ query: value })}
              onKeyDown={(event) => {
                if (event.key === 'Escape') store.setState({ query: '' })
                else if (event.key === 'ArrowDown' || event.key === 'Enter') {
                  event.preventDefault()
                  table.current?.focus()
                } else event.continuePropagation()
              }}
              end={
                query === '' ? (
                  <Kbd>/</Kbd>
                ) : (
                  <IconButton
                    icon={X}
                    label={say('cases.clear')}
                    onPress={() => store.setState({ query: '' })}
                  />
                )
              }
              autoComplete="off"
              spellCheck="false"
              type="search"
            />
          </div>
          {shown.length === 0 ? (
            <EmptyState
              title={say('cases.none.title')}
              actions={<Button onPress={() => store.setState({ query: '' })}>{say('cases.clear')}</Button>}
            >
              {say('cases.none.body')}
            </EmptyState>
          ) : (
            <CaseTable
              ref={table}
              rows={rows}
              shown={shown}
              members={committee.members}
              density={preferences.density}
              sorting={sorting}
              onSort={(next) => store.setState({ sorting: next })}
              selected={selected}
              onSelect={select}
              onOpen={(id) => navigate({ screen: 'case', caseId: id, tab: 'dossier' })}
            />
          )}
        </>
      )}
      {creating && (
        <NewCaseDialog
          courses={committee.courses}
          institutions={committee.institutions}
          onClose={() => setCreating(false)}
        />
      )}
    </Frame>
  )
}
