// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { useDraftText } from '../../../renderer/app/use-edit.ts'
import { Field } from '../../../renderer/ui/index.ts'
import { renderPart } from '../../support/render-app.tsx'

afterEach(cleanup)

function Note({ commit }: { readonly commit: (text: string) => Promise<boolean> }) {
  return <Field label="Note" {...useDraftText('as saved', commit)} />
}
const field = () => screen.getByRole('textbox', { name: 'Note' })

describe('a text that saves itself', () => {
  it('is saved when the field is left, and says so honestly until then', async () => {
    const saved: string[] = []
    let done: (saved: boolean) => void = () => undefined
    const { app, user } = renderPart(
      <Note commit={(text) => new Promise((resolve) => (saved.push(text), (done = resolve)))} />,
    )
    await user.type(field(), '!')
    expect(saved).toEqual([])
    expect(app.saveStore.getState().pending).toBe(1)
    await user.tab()
    expect(saved).toEqual(['as saved!'])
    expect(app.saveStore.getState().pending).toBe(1)
    await act(async () => done(true))
    expect(app.saveStore.getState().pending).toBe(0)
  })

  it('is saved when the field goes away', async () => {
    const saved: string[] = []
    const { user, unmount } = renderPart(<Note commit={async (text) => (saved.push(text), true)} />)
    await user.type(field(), ' and more')
    unmount()
    expect(saved).toEqual(['as saved and more'])
  })

  it('stays in the field when it is refused', async () => {
    const { app, user } = renderPart(<Note commit={async () => false} />)
    await user.type(field(), '?')
    await user.tab()
    expect(field()).toHaveProperty('value', 'as saved?')
    expect(app.saveStore.getState().pending).toBe(0)
  })
})
