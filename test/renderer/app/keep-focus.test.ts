// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepFocus } from '../../../renderer/app/keep-focus.ts'

let stop: () => void
beforeEach(() => {
  window.location.hash = '#/case/a/dossier'
  document.body.innerHTML = `<main tabindex="-1"><section><ol>
    <li><input aria-label="one"><button>Remove 1</button></li>
    <li><input aria-label="two"><button>Remove 2</button></li>
    <li><input aria-label="three"><button>Remove 3</button></li>
  </ol><button>Add</button></section></main>`
  stop = keepFocus(document)
})
afterEach(() => stop())

const button = (name: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent === name)!
const focused = () => document.activeElement?.textContent
const remove = (row: number) => document.querySelectorAll('li')[row]!.remove()

describe('the focus', () => {
  it('goes from a removed row to the one that took its place, and from the last one to the one before', async () => {
    button('Remove 2').focus()
    remove(1)
    await vi.waitFor(() => expect(focused()).toBe('Remove 3'))
    remove(1)
    await vi.waitFor(() => expect(focused()).toBe('Remove 1'))
  })

  it('never falls into a text, where the next key would be written', async () => {
    button('Remove 1').focus()
    document.querySelector('ol')!.innerHTML = '<li><input></li>'
    await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('BUTTON'))
    expect(focused()).toBe('Add')
  })

  it('stays near what went away, and off a list where the next letter would choose somebody', async () => {
    document.querySelector('main')!.innerHTML = `
      <section><button aria-haspopup="listbox">Chair</button><button>Mark present</button></section>
      <section><button aria-haspopup="listbox">Moved by</button><div><button>Close the vote</button></div></section>
      <section><button>Add a dissent</button></section>`
    button('Close the vote').focus()
    document.querySelectorAll('section')[1]!.innerHTML = '<button aria-haspopup="listbox">Moved by</button>'
    await vi.waitFor(() => expect(focused()).toBe('Mark present'))
  })

  it('goes to the screen as a whole where the place is another one', async () => {
    button('Remove 1').focus()
    window.location.hash = '#/case/a/score'
    remove(0)
    await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('MAIN'))
  })
})
