// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import {
  CoverageBar,
  DateField,
  NumberField,
  SegmentedControl,
  StageSign,
} from '../../../renderer/ui/index.ts'
import { renderPart } from '../../support/render-app.tsx'

afterEach(cleanup)

describe('a date field', () => {
  function Dated({ told }: { readonly told: (value: string | null) => void }) {
    const [value, setValue] = useState<string | null>(null)
    return (
      <DateField
        label="Effective from"
        value={value}
        onChange={(next) => {
          setValue(next)
          told(next)
        }}
      />
    )
  }

  it('keeps what is no date in the field and says how to write one', async () => {
    const told: (string | null)[] = []
    const { user } = renderPart(<Dated told={(value) => told.push(value)} />)
    const field = screen.getByRole('textbox', { name: 'Effective from' })
    await user.type(field, '2026-13-01')
    await user.tab()
    expect(told).toEqual([])
    expect(field).toHaveProperty('value', '2026-13-01')
    expect(document.body.textContent).toContain('There is no month 13.')
    await user.clear(field)
    await user.type(field, '2026/9/30{Enter}')
    expect(told).toEqual(['2026-09-30'])
    expect(document.body.textContent).not.toContain('There is no month')
  })

  it('takes an emptied field as no date', async () => {
    const told: (string | null)[] = []
    const { user } = renderPart(<Dated told={(value) => told.push(value)} />)
    const field = screen.getByRole('textbox', { name: 'Effective from' })
    await user.type(field, '2026-09-30{Enter}')
    await user.clear(field)
    await user.tab()
    expect(told).toEqual(['2026-09-30', null])
  })
})

describe('a number field', () => {
  it('takes an emptied field as not stated, never as zero', async () => {
    const told: (number | null)[] = []
    const { user } = renderPart(
      <NumberField label="Hours" value={118} onChange={(value) => told.push(value)} />,
    )
    await user.clear(screen.getByRole('textbox', { name: 'Hours' }))
    await user.tab()
    expect(told).toEqual([null])
  })
})

describe('a segmented control', () => {
  it('moves by arrow keys and always keeps one choice', async () => {
    function Seg() {
      const [value, setValue] = useState<'ribbons' | 'matrix'>('ribbons')
      return (
        <SegmentedControl
          label="View"
          value={value}
          onChange={setValue}
          segments={[
            { id: 'ribbons', label: 'Ribbons' },
            { id: 'matrix', label: 'Matrix' },
          ]}
        />
      )
    }
    const { user } = renderPart(<Seg />)
    await user.click(screen.getByRole('radio', { name: 'Ribbons' }))
    expect(screen.getByRole('radio', { name: 'Ribbons' }).getAttribute('aria-checked')).toBe('true')
    await user.keyboard('{ArrowRight} ')
    expect(screen.getByRole('radio', { name: 'Matrix' }).getAttribute('aria-checked')).toBe('true')
  })
})

describe('signs', () => {
  it('says a stage in words and keeps its ring silent', () => {
    renderPart(<StageSign stage="in_review" />)
    expect(screen.getByText('In review').querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
  })

  it('never draws claims past the end of the bar', () => {
    const { container } = renderPart(
      <CoverageBar full={70} partial={20} claimed={40} threshold={80} label="90% proven" />,
    )
    const parts = [...container.querySelectorAll('b')].map((part) =>
      Number(part.style.getPropertyValue('--part')),
    )
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(100)
    expect(screen.getByRole('img', { name: '90% proven' })).toBeDefined()
  })
})
