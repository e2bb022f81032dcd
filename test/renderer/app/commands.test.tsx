// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCommands, type Commands } from '../../../renderer/app/command-registry.ts'
import { capsOf, listenForKeys } from '../../../renderer/app/commands.ts'

let commands: Commands
let ran: string[]
let stop: () => void
beforeEach(() => {
  commands = createCommands()
  ran = []
  stop = listenForKeys(commands, window)
  document.body.innerHTML = ''
})
afterEach(() => {
  stop()
  cleanup()
})
const command = (id: string, keys: readonly string[], when?: () => boolean) => ({
  id,
  label: 'command.undo' as const,
  keys,
  run: () => void ran.push(id),
  ...(when === undefined ? {} : { when }),
})
const press = (key: string, options: object = {}, target: Element = document.body) =>
  fireEvent.keyDown(target, { key, code: `Key${key.toUpperCase()}`, ...options })

describe('keys', () => {
  it('work again after Escape left the text, whose words stay', () => {
    commands.register([command('next', ['j'])])
    const text = document.body.appendChild(document.createElement('textarea'))
    text.value = 'Because'
    text.focus()
    press('Escape', {}, text)
    expect([document.activeElement === text, text.value]).toEqual([false, 'Because'])
    press('j', {}, document.activeElement ?? document.body)
    expect(ran).toEqual(['next'])
  })

  it('rest while somebody types, except those with Ctrl that are not the text’s own', () => {
    commands.register([command('next', ['j']), command('palette', ['$mod+k']), command('undo', ['$mod+z'])])
    const input = document.body.appendChild(document.createElement('input'))
    press('j', {}, input)
    press('z', { ctrlKey: true }, input)
    press('k', { ctrlKey: true }, input)
    expect(ran).toEqual(['palette'])
    press('j')
    press('z', { ctrlKey: true })
    expect(ran).toEqual(['palette', 'next', 'undo'])
  })

  it('rest while a dialog is open', () => {
    commands.register([command('next', ['j'])])
    const dialog = document.body.appendChild(document.createElement('div'))
    dialog.setAttribute('role', 'dialog')
    press('j')
    dialog.remove()
    press('j')
    expect(ran).toEqual(['next'])
  })

  it('take the last press of a sequence for the sequence alone', () => {
    commands.register([command('compare', ['c']), command('go', ['g c'])])
    press('g')
    press('c')
    expect(ran).toEqual(['go'])
    press('c')
    expect(ran).toEqual(['go', 'compare'])
  })

  it('go to the older command where the newer may not run', () => {
    commands.register([command('old', ['n'])])
    const end = commands.register([command('new', ['n'], () => false)])
    press('n')
    expect(ran).toEqual(['old'])
    end()
    expect(commands.find('new')).toBeUndefined()
  })

  it('leave Enter to what can be pressed', () => {
    commands.register([command('open', ['Enter'])])
    press('Enter', {}, document.body.appendChild(document.createElement('button')))
    expect(ran).toEqual([])
    press('Enter')
    expect(ran).toEqual(['open'])
  })
})

describe('key caps', () => {
  it.each([
    ['$mod+Shift+Z', 'other', ['Ctrl', 'Shift', 'Z']],
    ['$mod+K', 'mac', ['⌘', 'K']],
    ['Shift+?', 'other', ['?']],
    ['g l', 'other', ['G', 'L']],
    ['Enter', 'other', ['↵']],
  ] as const)('%s on %s', (keys, names, caps) => expect(capsOf(keys, names)).toEqual(caps))
})
