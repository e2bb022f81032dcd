import { useCallback, useEffect, useRef, useState } from 'react'
import type { ParamsOf } from '#contract/methods.ts'
import { useApp } from './app-context.tsx'

export type Edit = ParamsOf<'edits.record'>['edits'][number]

/**
 * Records edits as one step that one Ctrl+Z takes back. True once they are on disk; otherwise the reason is shown and
 * the answer is false, so that the caller keeps what was typed; where the disk or the service may come back, the step
 * also waits for it.
 */
export function useRecord(): (edits: readonly Edit[]) => Promise<boolean> {
  const { outbox, saveStore, refusals, toasts } = useApp()
  return useCallback(
    async (edits) => {
      if (edits.length === 0) return true
      const reply = await saveStore.track(() => outbox.send([...edits]))
      toasts.stale()
      if (reply.ok) refusals.clear()
      else refusals.show(reply.refusal)
      return reply.ok
    },
    [outbox, saveStore, refusals, toasts],
  )
}

export interface DraftText {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
}
/** How long somebody must stop writing before the text is saved. */
const pause = 1_000

/**
 * A text that is being written over a saved value: committed after a pause, on blur, and when the field goes away, so
 * that nothing typed is lost. While it differs from the saved value the status bar says that saving goes on; a refused
 * text stays in the field. A newer saved value replaces the field's only when nothing is being written in it.
 */
export function useDraftText(value: string, commit: (value: string) => Promise<boolean> | void): DraftText {
  const { saveStore } = useApp()
  const [draft, setDraft] = useState<string | null>(null)
  const state = useRef({
    draft: null as string | null,
    value,
    commit,
    timer: 0,
    release: null as (() => void) | null,
  })
  useEffect(() => {
    state.current.value = value
    state.current.commit = commit
  })

  const flush = useCallback(() => {
    const s = state.current
    window.clearTimeout(s.timer)
    const text = s.draft
    const done = () => {
      s.release?.()
      s.release = null
    }
    if (text === null) return
    const finish = (saved: boolean) => {
      // Written on meanwhile: the newer text has its own timer.
      if (s.draft !== text) return
      done()
      if (saved) {
        s.draft = null
        setDraft(null)
      }
    }
    if (text === s.value) return finish(true)
    const answer = s.commit(text)
    if (answer instanceof Promise) void answer.then(finish)
    else finish(true)
  }, [])

  useEffect(() => {
    const late = () => flush()
    window.addEventListener('pagehide', late)
    return () => {
      window.removeEventListener('pagehide', late)
      flush()
    }
  }, [flush])

  return {
    value: draft ?? value,
    onChange: (text) => {
      const s = state.current
      s.draft = text
      setDraft(text)
      s.release ??= saveStore.hold()
      window.clearTimeout(s.timer)
      s.timer = window.setTimeout(flush, pause)
    },
    onBlur: flush,
  }
}
