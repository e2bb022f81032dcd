import { useMemo, useState } from 'react'
import { Plus } from 'lucide-react'
import { committeeDoc } from '#domain/act/doc-name.ts'
import type { Member } from '#domain/committee/member.ts'
import type { MemberId } from '#domain/ids.ts'
import { useApp, useCommittee } from '../../app/app-context.tsx'
import { useCommands } from '../../app/commands.ts'
import { Crumb, Frame } from '../../app/frame.tsx'
import { initialsOf } from '../../app/initials.ts'
import { StatusKeys } from '../../app/status-bar.tsx'
import { useRecord } from '../../app/use-edit.ts'
import { useSay } from '../../intl/index.ts'
import { Button, cx } from '../../ui/index.ts'
import { MemberForm } from './parts/MemberForm.tsx'
import { NewMemberDialog } from './parts/NewMemberDialog.tsx'
import css from './people.module.css'

/** The members of the committee: who they are, from where, with which part and whether they vote. */
export function PeopleScreen() {
  const say = useSay()
  const { client, refusals, toasts } = useApp()
  const { members, institutions, me } = useCommittee()
  const record = useRecord()
  const [chosen, setChosen] = useState<MemberId>(me.id)
  const [adding, setAdding] = useState(false)
  const codes = useMemo(() => new Map(institutions.map((one) => [one.id, one.code])), [institutions])
  const sorted = useMemo(
    () => members.toSorted((a, b) => Number(b.active) - Number(a.active) || a.name.localeCompare(b.name)),
    [members],
  )
  const member = members.find((one) => one.id === chosen)
  const move = (by: number) => {
    const to =
      sorted[Math.max(0, Math.min(sorted.length - 1, sorted.findIndex((one) => one.id === chosen) + by))]
    if (to !== undefined) setChosen(to.id)
  }
  useCommands([
    { id: 'people.next', label: 'people.next', keys: ['j'], run: () => move(1) },
    { id: 'people.previous', label: 'people.previous', keys: ['k'], run: () => move(-1) },
    { id: 'people.add', label: 'people.add', keys: ['n'], run: () => setAdding(true) },
  ])
  const add = async (name: string, institutionId: Member['institutionId']) => {
    const ids = await client.call('ids.make', { count: 1 })
    if (!ids.ok) return refusals.show(ids.refusal)
    const memberId = ids.value[0] as MemberId
    if (
      await record([
        {
          doc: committeeDoc,
          kind: 'member.set',
          body: {
            memberId,
            set: { name, email: '', institutionId, roles: ['member'], voting: true, active: true },
          },
        },
      ])
    ) {
      setAdding(false)
      setChosen(memberId)
      toasts.say({ text: say('people.added', { name }) })
    }
  }
  return (
    <Frame
      narrow="below"
      toolbar={
        <>
          <Crumb
            title={say('people.title')}
            detail={say('people.count', { count: members.filter((one) => one.active).length })}
          />
          <span className="push" />
          <Button icon={Plus} command="people.add">
            {say('people.add')}
          </Button>
        </>
      }
      status={
        <StatusKeys
          commands={[
            { commands: ['people.next', 'people.previous'], label: 'cases.keyMove' },
            { commands: ['people.add'], label: 'cases.keyNew' },
          ]}
        />
      }
      inspector={
        member === undefined ? (
          <p className={css.choose}>{say('people.choose')}</p>
        ) : (
          <MemberForm
            key={member.id}
            member={member}
            institutions={institutions}
            onSet={(set) =>
              record([{ doc: committeeDoc, kind: 'member.set', body: { memberId: member.id, set } }])
            }
          />
        )
      }
      inspectorLabel={member?.name ?? say('people.title')}
    >
      <ul className={css.list}>
        {sorted.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              aria-current={one.id === chosen}
              className={cx(css.person, !one.active && css.former)}
              onClick={() => setChosen(one.id)}
            >
              <span className={css.initials} aria-hidden>
                {initialsOf(one.name)}
              </span>
              <span className={css.who}>
                <span className={css.name}>
                  {one.name}
                  {one.id === me.id && <span className="muted">{say('people.you')}</span>}
                </span>
                <span className="small muted">
                  {one.active
                    ? one.roles.map((role) => say(`people.role.${role}`)).join(', ')
                    : say('people.former')}
                </span>
              </span>
              <span className={css.code}>
                {one.institutionId === null ? '' : (codes.get(one.institutionId) ?? '')}
              </span>
              <span className={cx(css.vote, !one.voting && 'muted')}>
                {say(one.voting ? 'people.votes' : 'people.noVote')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {adding && (
        <NewMemberDialog
          institutions={institutions}
          onAdd={(name, institutionId) => void add(name, institutionId)}
          onClose={() => setAdding(false)}
        />
      )}
    </Frame>
  )
}
