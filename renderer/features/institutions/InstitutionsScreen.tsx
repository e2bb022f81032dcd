import { useMemo, useState } from 'react'
import { Plus } from 'lucide-react'
import { institutionDoc } from '#domain/act/doc-name.ts'
import type { InstitutionId } from '#domain/ids.ts'
import { defaultPolicy, type InstitutionFields } from '#domain/institution/institution.ts'
import { inLanguage } from '#domain/values.ts'
import { useApp, useAppState, useCommittee } from '../../app/app-context.tsx'
import { useCommands } from '../../app/commands.ts'
import { Crumb, Frame } from '../../app/frame.tsx'
import { StatusKeys } from '../../app/status-bar.tsx'
import { useRecord } from '../../app/use-edit.ts'
import { useSay } from '../../intl/index.ts'
import { Button, EmptyState } from '../../ui/index.ts'
import css from './institutions.module.css'
import { InstitutionForm } from './parts/InstitutionForm.tsx'
import { NewInstitutionDialog } from './parts/NewInstitutionDialog.tsx'

/** The institutions of the committee, and what each sets for itself: thresholds, units, hours per credit. */
export function InstitutionsScreen() {
  const say = useSay()
  const { client, refusals, toasts } = useApp()
  const { preferences } = useAppState()
  const { institutions, courses } = useCommittee()
  const record = useRecord()
  const sorted = useMemo(() => institutions.toSorted((a, b) => a.code.localeCompare(b.code)), [institutions])
  const [chosen, setChosen] = useState<InstitutionId | null>(sorted[0]?.id ?? null)
  const [adding, setAdding] = useState(false)
  const institution = institutions.find((one) => one.id === chosen)
  const move = (by: number) => {
    const to =
      sorted[Math.max(0, Math.min(sorted.length - 1, sorted.findIndex((one) => one.id === chosen) + by))]
    if (to !== undefined) setChosen(to.id)
  }
  useCommands([
    { id: 'institutions.next', label: 'institutions.next', keys: ['j'], run: () => move(1) },
    { id: 'institutions.previous', label: 'institutions.previous', keys: ['k'], run: () => move(-1) },
    { id: 'institutions.add', label: 'institutions.add', keys: ['n'], run: () => setAdding(true) },
  ])
  const set = (id: InstitutionId, fields: Partial<InstitutionFields>) =>
    record([{ doc: institutionDoc(id), kind: 'institution.set', body: { institutionId: id, set: fields } }])
  const add = async (code: string, name: string) => {
    const ids = await client.call('ids.make', { count: 1 })
    if (!ids.ok) return refusals.show(ids.refusal)
    const id = ids.value[0] as InstitutionId
    if (await set(id, { ...defaultPolicy, code, name: { [preferences.language]: name } })) {
      setAdding(false)
      setChosen(id)
      toasts.say({ text: say('institutions.added', { name }) })
    }
  }
  const addButton = (
    <Button icon={Plus} command="institutions.add">
      {say('institutions.add')}
    </Button>
  )
  return (
    <Frame
      narrow="below"
      toolbar={
        <>
          <Crumb
            title={say('institutions.title')}
            detail={say('institutions.count', { count: institutions.length })}
          />
          <span className="push" />
          {addButton}
        </>
      }
      status={
        <StatusKeys
          commands={[
            { commands: ['institutions.next', 'institutions.previous'], label: 'cases.keyMove' },
            { commands: ['institutions.add'], label: 'cases.keyNew' },
          ]}
        />
      }
      {...(institution === undefined
        ? {}
        : {
            inspectorLabel: inLanguage(institution.name, preferences.language),
            inspector: (
              <InstitutionForm
                key={institution.id}
                institution={institution}
                others={institutions.filter((one) => one.id !== institution.id)}
                onSet={(fields) => set(institution.id, fields)}
              />
            ),
          })}
    >
      {institutions.length === 0 ? (
        <EmptyState title={say('institutions.title')} actions={addButton}>
          {say('institutions.choose')}
        </EmptyState>
      ) : (
        <ul className={css.list}>
          {sorted.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                aria-current={one.id === chosen}
                className={css.row}
                onClick={() => setChosen(one.id)}
              >
                <span className={css.code}>{one.code}</span>
                <span className={css.who}>
                  <span className={css.name}>{inLanguage(one.name, preferences.language)}</span>
                  <span className="small muted">
                    {say(`institutions.kind.${one.kind}`)} ·{' '}
                    {say('institutions.courses', {
                      count: courses.filter((course) => course.institutionId === one.id).length,
                    })}
                  </span>
                </span>
                <span className="muted">
                  {say('institutions.directShort', { percent: one.directThreshold })}
                </span>
                <span className={css.unit}>{say(`institutions.unit.${one.creditUnit}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {adding && (
        <NewInstitutionDialog
          others={institutions}
          onAdd={(code, name) => void add(code, name)}
          onClose={() => setAdding(false)}
        />
      )}
    </Frame>
  )
}
