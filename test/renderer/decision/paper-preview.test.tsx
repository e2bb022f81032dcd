// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { Paper } from '#domain/decision/paper.ts'
import { PaperPreview } from '../../../renderer/features/decision/parts/PaperPreview.tsx'

afterEach(cleanup)
const paper: Paper = {
  language: 'fr',
  title: 'Décision 2026-03-M01',
  author: 'Comité',
  subject: 'Crédit',
  createdAt: '2026-03-16T15:00:00.000Z',
  headLeft: 'Comité',
  headRight: 'Décision 2026-03-M01',
  foot: 'Page {page}',
  blocks: [
    { kind: 'title', text: 'Surveillance de l’eau', subtitle: 'Collège' },
    { kind: 'heading', text: 'Décision' },
    { kind: 'operative', text: 'Le comité recommande.' },
    { kind: 'paragraph', text: 'Des mots cités', tone: 'quote' },
    { kind: 'facts', rows: [{ label: 'Crédits', value: '3' }] },
    {
      kind: 'table',
      caption: 'Résultats',
      columns: [
        { head: 'Résultat', share: 80, align: 'start' },
        { head: 'Poids', share: 20, align: 'end' },
      ],
      rows: [[{ text: 'Mesurer', mark: 'full', small: 'Critique' }, { text: '15 %' }]],
    },
    { kind: 'signatures', boxes: [{ name: 'Anna Roy', role: 'Présidente' }] },
  ],
}

it('shows every block of the document in its own language, with its structure kept for screen readers', () => {
  render(<PaperPreview paper={paper} label="Preview" />)
  const article = within(screen.getByRole('region', { name: 'Preview' })).getByRole('article')
  expect(article.getAttribute('lang')).toBe('fr')
  expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
    'Surveillance de l’eau',
    'Décision',
  ])
  const table = screen.getByRole('table', { name: 'Résultats' })
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((head) => head.textContent),
  ).toEqual(['Résultat', 'Poids'])
  expect(within(table).getByRole('cell', { name: /Mesurer.*Critique/ })).toBeTruthy()
  for (const text of ['Le comité recommande.', 'Des mots cités', 'Crédits', 'Anna Roy'])
    expect(screen.getByText(text)).toBeTruthy()
})
