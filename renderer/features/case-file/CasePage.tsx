import { useEffect, useMemo, useState, type ComponentType } from 'react'
import { Ellipsis } from 'lucide-react'
import { useIntl } from 'react-intl'
import { useStore } from 'zustand'
import { caseDoc, type DocName } from '#domain/act/doc-name.ts'
import type { ActId, CaseId } from '#domain/ids.ts'
import { inLanguage } from '#domain/values.ts'
import { useApp, useAppState, useCommittee } from '../../app/app-context.tsx'
import { useCommands } from '../../app/commands.ts'
import { Crumb, Frame, ToolbarRule } from '../../app/frame.tsx'
import { caseTabs, hrefOf, navigate, type CaseTab } from '../../app/route.ts'
import { useRecord } from '../../app/use-edit.ts'
import { useRefusalText } from '../../app/use-refusal-text.ts'
import { Button, EmptyState, IconButton, Menu, Notice, StageSign, Tabs } from '../../ui/index.ts'
import { CaseProvider, useCaseStore, useCaseView } from './case-context.tsx'
import css from './case-file.module.css'
import { CaseSlotsContext } from './case-slots.tsx'
import { createCaseStore } from './case-store.ts'
import { ContestedFields } from './parts/ContestedFields.tsx'
import { WithdrawDialog } from './parts/WithdrawDialog.tsx'

export interface CasePageProps {
  readonly caseId: CaseId
  readonly tab: CaseTab
  /** What each tab shows; given by the app, because features don't know each other. */
  readonly tabs: Readonly<Record<CaseTab, ComponentType>>
}

/** After `g`, which the places of the whole program use too: `c`, `i` and `m` are theirs. */
const keyOf: Record<CaseTab, string> = {
  dossier: 'd',
  compare: 'o',
  score: 's',
  decision: 'e',
  minutes: 'n',
  history: 'h',
}
/** Work modes give the sidebar's room to the work; decision and minutes need it for their title and deeds, in French above all. */
const workTabs: readonly CaseTab[] = ['compare', 'score', 'decision', 'minutes']

/** One case: its toolbar with the tabs, and the tab on show. */
export function CasePage({ caseId, tab, tabs }: CasePageProps) {
  const { client } = useApp()
  const store = useMemo(() => createCaseStore(client, caseId), [client, caseId])
  useEffect(() => store.open(), [store])
  const known = useStore(store, (state) => state.view !== null)
  return (
    <CaseProvider store={store}>
      {known ? <OpenCase key={caseId} caseId={caseId} tab={tab} tabs={tabs} /> : <NotYet />}
    </CaseProvider>
  )
}

function NotYet() {
  const { formatMessage } = useIntl()
  const tell = useRefusalText()
  const store = useCaseStore()
  const refusal = useStore(store, (state) => state.refusal)
  return (
    <Frame toolbar={<Crumb title={formatMessage({ id: 'cases.title' })} />}>
      {refusal === null ? (
        <output className={css.wait}>{formatMessage({ id: 'caseFile.loading' })}</output>
      ) : (
        <EmptyState
          title={formatMessage({ id: 'caseFile.missing' })}
          actions={
            <>
              <Button kind="main" onPress={() => void store.getState().load()}>
                {formatMessage({ id: 'caseFile.again' })}
              </Button>
              <Button onPress={() => navigate({ screen: 'cases' })}>
                {formatMessage({ id: 'caseFile.toCases' })}
              </Button>
            </>
          }
        >
          {tell(refusal)}
        </EmptyState>
      )}
    </Frame>
  )
}

function OpenCase({ caseId, tab, tabs }: CasePageProps) {
  const { formatMessage } = useIntl()
  const { client, refusals, toasts } = useApp()
  const { preferences } = useAppState()
  const { members } = useCommittee()
  const record = useRecord()
  const view = useCaseView()
  const [toolbar, setToolbar] = useState<HTMLElement | null>(null)
  const [status, setStatus] = useState<HTMLElement | null>(null)
  const [withdrawing, setWithdrawing] = useState(false)
  const slots = useMemo(() => ({ toolbar, status }), [toolbar, status])
  const title = inLanguage(view.fields.title, preferences.language)
  const shownTitle = title === '' ? formatMessage({ id: 'caseFile.untitled' }) : title
  const Shown = tabs[tab]

  useCommands(
    caseTabs.map((id) => ({
      id: `case.${id}`,
      label: `caseFile.go.${id}`,
      keys: [`g ${keyOf[id]}`],
      run: () => navigate({ screen: 'case', caseId, tab: id }),
    })),
  )

  const giveNumber = async () => {
    const reply = await client.call('case.number', { caseId })
    if (reply.ok)
      toasts.say({ text: formatMessage({ id: 'caseFile.numbered' }, { number: reply.value.number }) })
    else refusals.show(reply.refusal)
  }
  const withdraw = async (reason: string) => {
    if (await record([{ doc: caseDoc(caseId), kind: 'case.withdrawn', body: { reason } }]))
      setWithdrawing(false)
  }
  const choose = async (doc: DocName, path: string, keep: ActId) => {
    const reply = await client.call('contested.choose', { doc, path, keep })
    if (!reply.ok) refusals.show(reply.refusal)
  }
  const resume = async () => {
    if (await record([{ doc: caseDoc(caseId), kind: 'case.resumed', body: {} }]))
      toasts.say({ text: formatMessage({ id: 'caseFile.resumed' }) })
  }

  return (
    <Frame
      rail={workTabs.includes(tab)}
      toolbar={
        <>
          <Crumb title={shownTitle} {...(view.number === null ? {} : { detail: view.number })} />
          {view.number === null && (
            <Button onPress={() => void giveNumber()}>{formatMessage({ id: 'caseFile.number' })}</Button>
          )}
          <ToolbarRule />
          <Tabs
            label={formatMessage({ id: 'caseFile.tabs' })}
            current={tab}
            tabs={caseTabs.map((id) => ({
              id,
              label: formatMessage({ id: `caseFile.tab.${id}` }),
              href: hrefOf({ screen: 'case', caseId, tab: id }),
            }))}
          />
          <span className="push" />
          <StageSign stage={view.stage} className={css.stage ?? ''} />
          <div ref={setToolbar} className={css.end} />
          <Menu
            label={formatMessage({ id: 'caseFile.menu' })}
            placement="bottom end"
            trigger={<IconButton icon={Ellipsis} label={formatMessage({ id: 'caseFile.menu' })} />}
            items={[
              view.withdrawn === null
                ? { id: 'withdraw' as const, label: formatMessage({ id: 'caseFile.withdraw' }), danger: true }
                : { id: 'resume' as const, label: formatMessage({ id: 'caseFile.resume' }) },
            ]}
            onAction={(id) => (id === 'withdraw' ? setWithdrawing(true) : void resume())}
          />
        </>
      }
      status={<span ref={setStatus} className={css.status} />}
    >
      <div className={css.body}>
        {view.withdrawn !== null && (
          <Notice
            kind="attention"
            actions={
              <Button onPress={() => void resume()}>{formatMessage({ id: 'caseFile.resume' })}</Button>
            }
          >
            {view.withdrawn.trim() === ''
              ? formatMessage({ id: 'caseFile.withdrawnNoReason' })
              : formatMessage({ id: 'caseFile.withdrawn' }, { reason: view.withdrawn })}
          </Notice>
        )}
        {view.contested.length > 0 && (
          <ContestedFields
            fields={view.contested}
            members={members}
            onKeep={(doc, path, keep) => void choose(doc, path, keep)}
          />
        )}
        <CaseSlotsContext value={slots}>
          <div className={css.tab}>
            <Shown />
          </div>
        </CaseSlotsContext>
      </div>
      {withdrawing && (
        <WithdrawDialog
          isOpen
          onClose={() => setWithdrawing(false)}
          onWithdraw={(reason) => void withdraw(reason)}
        />
      )}
    </Frame>
  )
}
