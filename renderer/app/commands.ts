import { useEffect, useMemo, useRef } from 'react'
import { createKeybindingsHandler } from 'tinykeys'
import { useStore } from 'zustand'
import type { CommandKeys } from '../ui/index.ts'
import { useApp } from './app-context.tsx'
import type { Command, Commands } from './command-registry.ts'

export type { Command } from './command-registry.ts'

/**
 * Registers commands while the component is mounted. `run` and `when` may be new closures on every drawing: the newest
 * is called. The list is registered again only when its names, labels or keys change.
 */
export function useCommands(commands: readonly Command[]): void {
  const { commands: registry } = useApp()
  const newest = useRef(commands)
  useEffect(() => {
    newest.current = commands
  })
  const shape = JSON.stringify(commands.map(({ id, label, keys, hidden }) => [id, label, keys, hidden]))
  useEffect(() => {
    if (shape === '[]') return undefined
    const stable = newest.current.map((command): Command => ({
      ...command,
      run: () => newest.current.find((now) => now.id === command.id)?.run(),
      when: () => newest.current.find((now) => now.id === command.id)?.when?.() ?? true,
    }))
    return registry.register(stable)
  }, [registry, shape])
}

/** True where a key press belongs to the text being written. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'submit', 'file', 'range'].includes(target.type)
  )
}

const isWithModifier = (event: KeyboardEvent) => event.ctrlKey || event.metaKey
/** In a text, these belong to the text itself: taking back a letter must not take back a decision. */
const belongsToText = (event: KeyboardEvent) =>
  isWithModifier(event) && ['z', 'y', 'a', 'x', 'c', 'v'].includes(event.key.toLowerCase())

/** Enter and Space already mean something on what can be pressed. */
const pressesSomething = (event: KeyboardEvent) =>
  (event.key === 'Enter' || event.key === ' ') &&
  event.target instanceof Element &&
  event.target.closest('button, a, input, summary, [role="button"], [role="option"], [role="menuitem"]') !==
    null

/** While a dialog or a menu is open, the page's keys rest. A toast calls itself an alertdialog too, yet holds nobody up. */
const isInLayer = (event: KeyboardEvent) =>
  (event.target instanceof Element && event.target.closest('[data-trigger]') !== null) ||
  document.querySelector('[role="dialog"], [role="alertdialog"]:not([aria-modal="false"])') !== null

/** Escape ends writing, so that the keys of the page work again; what was written stays, and is saved by leaving. */
function leaveText(event: KeyboardEvent): boolean {
  if (!isTyping(event.target) || isInLayer(event) || !(event.target instanceof HTMLElement)) return false
  event.target.blur()
  return true
}

/** The newest command with these keys that may run now. */
const runByKeys = (commands: Commands, keys: string): boolean =>
  commands
    .getState()
    .list.toReversed()
    .some((command) => command.keys?.includes(keys) === true && commands.run(command.id))

/** Listens for the keys of all commands; call once, and end it with what it returns. */
export function listenForKeys(commands: Commands, target: Window): () => void {
  let handle: (event: KeyboardEvent) => void = () => undefined
  const rebuild = () => {
    const all = new Set(commands.getState().list.flatMap((command) => command.keys ?? []))
    let taken = false
    const bind = (keys: readonly string[]) =>
      createKeybindingsHandler(
        Object.fromEntries(
          keys.map((one) => [
            one,
            (event: KeyboardEvent) => {
              if (!runByKeys(commands, one)) return
              taken = true
              event.preventDefault()
            },
          ]),
        ),
        { ignore: () => false },
      )
    // The last press of a sequence such as `g c` is not also the key `c`.
    const sequences = bind([...all].filter((keys) => keys.includes(' ')))
    const single = bind([...all].filter((keys) => !keys.includes(' ')))
    handle = (event) => {
      taken = false
      sequences(event)
      if (!taken) single(event)
    }
  }
  rebuild()
  const stop = commands.subscribe(rebuild)
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    if (event.key === 'Escape' && leaveText(event)) return
    if (isTyping(event.target) && (!isWithModifier(event) || belongsToText(event))) return
    if (pressesSomething(event) || isInLayer(event)) return
    handle(event)
  }
  target.addEventListener('keydown', onKey)
  return () => {
    stop()
    target.removeEventListener('keydown', onKey)
  }
}

const signs: Record<string, string> = {
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: 'Del',
  Space: 'Space',
  Backspace: '⌫',
}
/** The caps of a key press in tinykeys syntax; a sequence is written one press after the other. */
export function capsOf(keys: string, names: 'mac' | 'other'): readonly string[] {
  return keys.split(' ').flatMap((press) => {
    const parts = press.split('+')
    const key = parts.pop() ?? ''
    const held = parts.filter((part) => !(part === 'Shift' && /^[^a-z0-9]$/i.test(key)))
    return [
      ...held.map((part) =>
        part === '$mod'
          ? names === 'mac'
            ? '⌘'
            : 'Ctrl'
          : part === 'Shift'
            ? names === 'mac'
              ? '⇧'
              : 'Shift'
            : part === 'Alt'
              ? names === 'mac'
                ? '⌥'
                : 'Alt'
              : part,
      ),
      signs[key] ?? (key.length === 1 ? key.toUpperCase() : key),
    ]
  })
}

/** What the kit's buttons and hints read. */
export function useCommandKeysOf(commands: Commands, names: 'mac' | 'other'): CommandKeys {
  const list = useStore(commands, (state) => state.list)
  return useMemo(
    () => ({
      capsOf: (id) => {
        const keys = list.findLast((command) => command.id === id)?.keys?.[0]
        return keys === undefined ? [] : capsOf(keys, names)
      },
      run: (id) => void commands.run(id),
    }),
    [list, commands, names],
  )
}
