// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { QuoteEditor } from '../../../renderer/app/quote-editor.tsx'
import { renderPart } from '../../support/render-app.tsx'

afterEach(cleanup)

const draw = () => {
  const onKeep = vi.fn()
  const onCancel = vi.fn()
  const { user } = renderPart(
    <QuoteEditor quote={null} documents={[]} preferred={['syllabus']} onKeep={onKeep} onCancel={onCancel} />,
  )
  return { user, onKeep, onCancel }
}

describe('writing a quote down', () => {
  it('keeps nothing that nobody could find again, and says so', async () => {
    const { user, onKeep } = draw()
    await user.click(screen.getByRole('button', { name: 'Keep quote' }))
    expect(screen.getByText(/A quote needs words/)).toBeDefined()
    await user.type(screen.getByLabelText('Words of the source'), 'Learners defend the choice of sites.')
    await user.click(screen.getByRole('button', { name: 'Keep quote' }))
    expect(screen.getByText(/Nobody could find this again/)).toBeDefined()
    expect(onKeep).not.toHaveBeenCalled()
    await user.type(screen.getByLabelText('Name of the source'), ' Handbook {Enter}')
    expect(onKeep).toHaveBeenCalledWith({
      text: 'Learners defend the choice of sites.',
      documentId: null,
      page: null,
      source: 'Handbook',
    })
  })

  it('leaves by Escape from any field', async () => {
    const { user, onCancel } = draw()
    await user.type(screen.getByLabelText('Name of the source'), 'Hand{Escape}')
    expect(onCancel).toHaveBeenCalledOnce()
  })
})
