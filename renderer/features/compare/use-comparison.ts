import { useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { CaseView, Target } from '#contract/views.ts'
import type { MemberId, OutcomeId } from '#domain/ids.ts'
import { coverage } from '#domain/review/coverage.ts'
import type { MatchFields, OutcomeMatch, Strength } from '#domain/review/outcome-match.ts'
import type { Language } from '#domain/values.ts'
import { useApp } from '../../app/app-context.tsx'
import { useCommands } from '../../app/commands.ts'
import { useRecord } from '../../app/use-edit.ts'
import { useCaseStore } from '../case-file/index.ts'
import { describe, judge, removeMatch, type Edit, type Pair } from './compare-edits.ts'
import { moved, nothingSelected, settled, type Move, type Selection } from './compare-moves.ts'
import { basisOf, compareRows, matchOf } from './compare-rows.ts'
import type { EvidenceSide } from './parts/MatchInspector.tsx'

/**
 * What a comparison does: which pair is at hand, what the keys do to it, and what is recorded. Clicking, dragging and
 * keys all end here, so that none can do what another can't.
 */
export function useComparison(
  view: CaseView,
  target: Target,
  me: MemberId,
  language: Language,
  /** A quote is about to be written: its place should be in sight. */
  onQuote: () => void,
) {
  const { formatMessage } = useIntl()
  const { toasts, commands } = useApp()
  const record = useRecord()
  const [chosen, setChosen] = useState<Selection>(nothingSelected)
  const [moves, setMoves] = useState(0)
  const [said, setSaid] = useState('')
  const [unmatchedOnly, setUnmatchedOnly] = useState(false)
  const [mode, setMode] = useState<'ribbons' | 'matrix'>('ribbons')
  const [editing, setEditing] = useState<EvidenceSide | null>(null)

  const basis = useMemo(() => basisOf(view), [view])
  const rows = useMemo(() => compareRows(view, target, basis, language), [view, target, basis, language])
  const found = useMemo(
    () =>
      coverage(
        rows.course.map((row) => row.outcome),
        basis.matches,
        target.institution,
      ),
    [rows, basis, target],
  )
  const selection = settled(chosen, rows)
  const course = rows.course.find((row) => row.id === selection.courseId)
  const credential = rows.credential.find((row) => row.id === selection.credentialId)
  const match = matchOf(rows, selection.courseId, selection.credentialId)?.match ?? null
  const pair: Pair | null =
    course !== undefined && credential !== undefined
      ? { courseOutcomeId: course.id, credentialOutcomeId: credential.id }
      : null
  const by = { caseId: view.id, memberId: me }
  const select = (move: Move, byKey = false) => {
    const next = moved(selection, move, rows, unmatchedOnly)
    setChosen(next)
    setEditing(null)
    if (byKey) setMoves((count) => count + 1)
    if (byKey && move.kind === 'candidate') {
      const row = rows.credential.find((one) => one.id === next.credentialId)
      const sign = matchOf(rows, next.courseId, next.credentialId)?.sign ?? 'other'
      if (row !== undefined)
        setSaid(
          formatMessage(
            { id: 'compare.candidate' },
            {
              label: row.label,
              text: row.text,
              state: formatMessage({ id: 'compare.candidateState' }, { sign }),
            },
          ),
        )
    }
  }
  const store = useCaseStore()
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  /**
   * Edits of a pair go one after the other, each made from the match as the one before left it: keys come faster than
   * the case is read again, and an edit made from an old view could take a judgement back.
   */
  const inTurn = (of: Pair, make: (latest: OutcomeMatch | null) => readonly Edit[]): Promise<boolean> => {
    const done = turn.current.then(async () => {
      const matches = store.getState().view?.mine.matches ?? []
      const latest = matches.find(
        (one) =>
          one.courseOutcomeId === of.courseOutcomeId && one.credentialOutcomeId === of.credentialOutcomeId,
      )
      const saved = await record(make(latest ?? null))
      await store.getState().load()
      return saved
    })
    turn.current = done.catch(() => undefined)
    return done
  }
  const setStrength = (strength: Strength) => {
    if (pair === null) return setSaid(formatMessage({ id: 'compare.needPair' }))
    void inTurn(pair, (latest) => judge(by, pair, latest, strength))
  }
  const setFields = (set: Partial<Omit<MatchFields, 'strength'>>) =>
    pair === null ? Promise.resolve(false) : inTurn(pair, (latest) => describe(by, pair, latest, set))
  const undo = () => ({
    label: formatMessage({ id: 'compare.undo' }),
    command: 'edit.undo',
    run: () => void commands.run('edit.undo'),
  })
  const remove = () => {
    if (pair === null || match === null || course === undefined || credential === undefined) return
    const text = formatMessage(
      { id: 'compare.removed' },
      { course: course.label, credential: credential.label },
    )
    void inTurn(pair, () => removeMatch(by, pair)).then((done) => done && toasts.say({ text, undo: undo() }))
  }
  const link = (courseId: OutcomeId, credentialId: OutcomeId) => {
    setChosen({ courseId, credentialId, side: 'credential' })
    setEditing(null)
    if (matchOf(rows, courseId, credentialId) !== null) return
    const label = (list: typeof rows.course, id: OutcomeId) => list.find((row) => row.id === id)?.label ?? ''
    const text = formatMessage(
      { id: 'compare.linked' },
      { course: label(rows.course, courseId), credential: label(rows.credential, credentialId) },
    )
    const linked = { courseOutcomeId: courseId, credentialOutcomeId: credentialId }
    void inTurn(linked, (latest) => (latest === null ? judge(by, linked, null, 'partial') : [])).then(
      (done) => done && toasts.say({ text, undo: undo() }),
    )
  }
  const quote = () => {
    if (pair === null) return setSaid(formatMessage({ id: 'compare.needPair' }))
    setEditing(match !== null && match.courseQuote !== null ? 'credential' : 'course')
    onQuote()
  }

  const edit = (side: EvidenceSide | null) => {
    setEditing(side)
    // Whoever closes the editor goes on in the lists, where the keys lead from.
    if (side === null) setMoves((count) => count + 1)
  }
  const edits = () => basis.editable
  useCommands([
    {
      id: 'compare.next',
      label: 'compare.command.next',
      keys: ['j'],
      run: () => select({ kind: 'outcome', by: 1 }, true),
    },
    {
      id: 'compare.previous',
      label: 'compare.command.previous',
      keys: ['k'],
      run: () => select({ kind: 'outcome', by: -1 }, true),
    },
    {
      id: 'compare.candidateNext',
      label: 'compare.command.candidateNext',
      keys: ['l'],
      run: () => select({ kind: 'candidate', by: 1 }, true),
    },
    {
      id: 'compare.candidatePrevious',
      label: 'compare.command.candidatePrevious',
      keys: ['h'],
      run: () => select({ kind: 'candidate', by: -1 }, true),
    },
    {
      id: 'compare.none',
      label: 'compare.command.none',
      keys: ['0'],
      when: edits,
      run: () => setStrength('none'),
    },
    {
      id: 'compare.partial',
      label: 'compare.command.partial',
      keys: ['1'],
      when: edits,
      run: () => setStrength('partial'),
    },
    {
      id: 'compare.full',
      label: 'compare.command.full',
      keys: ['2'],
      when: edits,
      run: () => setStrength('full'),
    },
    {
      id: 'compare.remove',
      label: 'compare.command.remove',
      keys: ['x'],
      when: () => basis.editable && match !== null,
      run: remove,
    },
    { id: 'compare.evidence', label: 'compare.command.evidence', keys: ['e'], when: edits, run: quote },
    {
      id: 'compare.unmatched',
      label: 'compare.command.unmatched',
      keys: ['u'],
      run: () => setUnmatchedOnly((only) => !only),
    },
    {
      id: 'compare.matrix',
      label: 'compare.command.matrix',
      keys: ['m'],
      run: () => setMode((now) => (now === 'ribbons' ? 'matrix' : 'ribbons')),
    },
  ])

  return {
    basis,
    rows,
    found,
    selection,
    course,
    credential,
    match,
    moves,
    said,
    unmatchedOnly,
    mode,
    setMode,
    editing,
    edit,
    select,
    setStrength,
    setFields,
    remove,
    link,
  }
}
