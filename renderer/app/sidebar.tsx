import { Building2, ChevronsUpDown, FolderOpen, LogOut, Search, Settings, Users } from 'lucide-react'
import { Button as Pressed } from 'react-aria-components'
import { useStore } from 'zustand'
import { inLanguage } from '#domain/values.ts'
import { useSay } from '../intl/index.ts'
import { Icon, IconButton, KeyHint, Menu, type IconOf } from '../ui/index.ts'
import { useApp, useAppState, useCommittee } from './app-context.tsx'
import styles from './sidebar.module.css'
import { initialsOf } from './initials.ts'
import { Logo } from './logo.tsx'
import { hrefOf, useRoute, type Route } from './route.ts'

/** Committee, search, places, and the person. */
export function Sidebar() {
  const say = useSay()
  const route = useRoute()
  const { committeeStore, commands } = useApp()
  const { preferences } = useAppState()
  const committee = useCommittee()
  const cases = useStore(committeeStore, (state) => state.cases)
  const name = inLanguage(committee.name, preferences.language)
  const here = (screen: Route['screen']) =>
    route.screen === screen || (screen === 'cases' && route.screen === 'case')
  return (
    <aside aria-label={say('frame.main')} className={styles.side}>
      <Menu
        label={say('frame.committee', { name })}
        trigger={
          <Pressed className={styles.head ?? ''} aria-label={say('frame.committee', { name })}>
            <Logo className={styles.logo} />
            <span className={styles.name} title={name}>
              {name}
            </span>
            <Icon of={ChevronsUpDown} />
          </Pressed>
        }
        items={[{ id: 'close', label: say('frame.close'), icon: LogOut }]}
        onAction={() => commands.run('committee.close')}
      />
      <nav aria-label={say('frame.places')} className={styles.places}>
        <Pressed className={styles.place ?? ''} onPress={() => commands.run('app.palette')}>
          <Icon of={Search} />
          <span className={styles.text}>{say('frame.search')}</span>
          <KeyHint command="app.palette" />
        </Pressed>
        <Place
          to={{ screen: 'cases' }}
          icon={FolderOpen}
          name={say('frame.cases')}
          current={here('cases')}
          count={cases?.length ?? null}
        />
        <Place
          to={{ screen: 'people' }}
          icon={Users}
          name={say('frame.people')}
          current={here('people')}
          count={null}
        />
        <Place
          to={{ screen: 'institutions' }}
          icon={Building2}
          name={say('frame.institutions')}
          current={here('institutions')}
          count={null}
        />
      </nav>
      {committee.sample && <p className={styles.sample}>{say('frame.sample')}</p>}
      <div className={styles.foot}>
        <span className={styles.initials} aria-hidden>
          {initialsOf(committee.me.name)}
        </span>
        <span className={styles.me}>
          <span className="strong clip">{committee.me.name}</span>
          {committee.me.roles[0] !== undefined && (
            <span className="small muted clip">{say(`people.role.${committee.me.roles[0]}`)}</span>
          )}
        </span>
        <IconButton icon={Settings} label={say('frame.settings')} command="view.settings" />
      </div>
    </aside>
  )
}

function Place({
  to,
  icon,
  name,
  current,
  count,
}: {
  readonly to: Route
  readonly icon: IconOf
  readonly name: string
  readonly current: boolean
  readonly count: number | null
}) {
  const say = useSay()
  return (
    <a href={hrefOf(to)} aria-current={current ? 'page' : undefined} title={name} className={styles.place}>
      <Icon of={icon} />
      <span className={styles.text}>{name}</span>
      {count !== null && <span className={styles.count}>{say('cases.count', { count })}</span>}
    </a>
  )
}
