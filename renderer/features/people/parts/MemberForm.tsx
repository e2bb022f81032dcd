import type { Institution } from '#domain/institution/institution.ts'
import { role, type Member, type MemberFields, type Role } from '#domain/committee/member.ts'
import { inLanguage } from '#domain/values.ts'
import { useAppState } from '../../../app/app-context.tsx'
import { useDraftText } from '../../../app/use-edit.ts'
import { useSay } from '../../../intl/index.ts'
import { Checkbox, Field, Panel, Select, Switch } from '../../../ui/index.ts'
import css from '../people.module.css'

/** One member's details; every change is saved by itself. */
export function MemberForm({
  member,
  institutions,
  onSet,
}: {
  readonly member: Member
  readonly institutions: readonly Institution[]
  readonly onSet: (set: Partial<MemberFields>) => Promise<boolean>
}) {
  const say = useSay()
  const { preferences } = useAppState()
  const isNamed = (name: string) => name.trim() !== ''
  const name = useDraftText(member.name, (text) =>
    isNamed(text) ? onSet({ name: text.trim() }) : Promise.resolve(false),
  )
  const email = useDraftText(member.email, (text) => onSet({ email: text.trim() }))
  const setRole = (which: Role, has: boolean) =>
    void onSet({ roles: role.options.filter((one) => (one === which ? has : member.roles.includes(one))) })
  return (
    <>
      <Panel>
        <div className={css.form}>
          <Field
            label={say('people.name')}
            {...name}
            error={isNamed(name.value) ? null : say('people.nameMissing')}
            maxLength={300}
            autoComplete="off"
          />
          <Select
            label={say('people.institution')}
            value={member.institutionId ?? 'none'}
            onChange={(id) => void onSet({ institutionId: id === 'none' ? null : id })}
            items={[
              { id: 'none' as const, label: say('people.noInstitution') },
              ...institutions.map((one) => ({
                id: one.id,
                label: one.code,
                hint: inLanguage(one.name, preferences.language),
              })),
            ]}
          />
          <Field label={say('people.email')} {...email} type="email" maxLength={300} autoComplete="off" />
        </div>
      </Panel>
      <Panel title={say('people.roles')}>
        <div className={css.roles}>
          {role.options.map((one) => (
            <Checkbox key={one} isSelected={member.roles.includes(one)} onChange={(has) => setRole(one, has)}>
              {say(`people.role.${one}`)}
            </Checkbox>
          ))}
        </div>
      </Panel>
      <Panel>
        <div className={css.switches}>
          <Switch isSelected={member.voting} onChange={(voting) => void onSet({ voting })}>
            {say('people.voting')}
          </Switch>
          <Switch isSelected={member.active} onChange={(active) => void onSet({ active })}>
            {say('people.active')}
          </Switch>
        </div>
      </Panel>
    </>
  )
}
