import { useMemo, useState } from 'react'
import { Autocomplete, Header, Menu, MenuItem, MenuSection, Text, useFilter } from 'react-aria-components'
import { Search } from 'lucide-react'
import { useStore } from 'zustand'
import type { CaseId } from '#domain/ids.ts'
import { inLanguage } from '#domain/values.ts'
import { useSay } from '../intl/index.ts'
import { Button, Dialog, Field, KeyHint } from '../ui/index.ts'
import layer from '../ui/layer.module.css'
import { useApp, useAppState } from './app-context.tsx'
import styles from './layers.module.css'
import { navigate } from './route.ts'

const most = 30

interface Hit {
  readonly id: CaseId
  readonly number: string | null
  readonly title: string
  readonly provider: string
}

/** Cases by number or title, and every command that can be run now. */
export function Palette({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const say = useSay()
  return (
    <Dialog
      title={say('frame.palette.title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={<Button onPress={onClose}>{say('frame.keys.close')}</Button>}
    >
      <Finder onClose={onClose} />
    </Dialog>
  )
}

function Finder({ onClose }: { readonly onClose: () => void }) {
  const say = useSay()
  const { commands, committeeStore } = useApp()
  const { preferences } = useAppState()
  const [typed, setTyped] = useState('')
  const { contains } = useFilter({ sensitivity: 'base', ignorePunctuation: true })
  const list = useStore(commands, (state) => state.list)
  const cases = useStore(committeeStore, (state) => state.cases)
  const runnable = useMemo(() => {
    const last = new Map(
      list
        .filter((command) => command.hidden !== true && command.id !== 'app.palette')
        .map((command) => [command.id, command]),
    )
    return [...last.values()].filter(
      (command) => command.when?.() !== false && contains(say(command.label), typed),
    )
  }, [list, typed, contains, say])
  const found = useMemo(() => {
    if (typed.trim() === '') return []
    const named: Hit[] = []
    const offered: Hit[] = []
    for (const summary of cases ?? []) {
      const title = inLanguage(summary.title, preferences.language)
      const hit = { id: summary.id, number: summary.number, title, provider: summary.provider }
      if (contains(`${summary.number ?? ''} ${title}`, typed)) named.push(hit)
      else if (contains(summary.provider, typed)) offered.push(hit)
      if (named.length === most) break
    }
    return [...named, ...offered].slice(0, most)
  }, [cases, typed, contains, preferences.language])
  return (
    <div className={styles.palette}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <Field
          label={say('frame.palette.find')}
          hideLabel
          placeholder={say('frame.palette.find')}
          icon={Search}
          value={typed}
          onChange={setTyped}
          autoFocus
          spellCheck="false"
          autoComplete="off"
        />
        <Menu
          aria-label={say('frame.palette.results')}
          className={styles.found ?? ''}
          renderEmptyState={() => <p className="muted">{say('frame.palette.none')}</p>}
          onAction={(key) => {
            const [kind, id] = [String(key).slice(0, 1), String(key).slice(2)]
            onClose()
            if (kind === 'c') {
              const hit = found.find((one) => one.id === id)
              if (hit !== undefined) navigate({ screen: 'case', caseId: hit.id, tab: 'dossier' })
            } else commands.run(id)
          }}
        >
          {found.length > 0 && (
            <MenuSection className={styles.group ?? ''}>
              <Header>{say('frame.palette.cases')}</Header>
              {found.map((hit) => (
                <MenuItem
                  key={hit.id}
                  id={`c:${hit.id}`}
                  textValue={`${hit.number ?? ''} ${hit.title}`}
                  className={layer.item ?? ''}
                >
                  <span className={layer.itemText}>
                    <Text slot="label">{hit.title}</Text>
                    <Text slot="description" className="small muted">
                      {[hit.number, hit.provider].filter((part) => part !== null && part !== '').join(' · ')}
                    </Text>
                  </span>
                </MenuItem>
              ))}
            </MenuSection>
          )}
          {runnable.length > 0 && (
            <MenuSection className={styles.group ?? ''}>
              <Header>{say('frame.palette.commands')}</Header>
              {runnable.map((command) => (
                <MenuItem
                  key={command.id}
                  id={`k:${command.id}`}
                  textValue={say(command.label)}
                  className={layer.item ?? ''}
                >
                  <span className={layer.itemText}>
                    <Text slot="label">{say(command.label)}</Text>
                  </span>
                  <KeyHint command={command.id} />
                </MenuItem>
              ))}
            </MenuSection>
          )}
        </Menu>
      </Autocomplete>
    </div>
  )
}
