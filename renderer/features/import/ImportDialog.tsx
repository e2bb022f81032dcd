import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { ImportPreview } from '#contract/views.ts'
import type { Refusal } from '#domain/refusal.ts'
import { useApp, useAppState, useCommittee } from '../../app/app-context.tsx'
import type { Waiting } from '../../app/inbox.ts'
import { navigate } from '../../app/route.ts'
import { useRefusalText } from '../../app/use-refusal-text.ts'
import { useSay } from '../../intl/index.ts'
import { Button, Dialog, Notice } from '../../ui/index.ts'
import css from './import.module.css'
import { intoOf, targetFor, wrongInTarget, type Target } from './import-target.ts'
import { countFates, fatesOf, outcomesInOrder, suggested } from './import-view.ts'
import { ImportItems } from './parts/ImportItems.tsx'
import { ImportProblems } from './parts/ImportProblems.tsx'
import { ImportTarget } from './parts/ImportTarget.tsx'

/** Shows the file that waits in the inbox; closed while none does. */
export function ImportDialog() {
  const { inbox } = useApp()
  const waiting = useStore(inbox, (state) => state.waiting)
  return waiting === null ? null : <DryRun key={waiting.grant} waiting={waiting} onClose={inbox.clear} />
}

interface Read {
  readonly preview: ImportPreview
  readonly target: Target
}

function DryRun({ waiting, onClose }: { readonly waiting: Waiting; readonly onClose: () => void }) {
  const say = useSay()
  const tell = useRefusalText()
  const { client, committeeStore, saveStore, toasts, commands } = useApp()
  const { preferences } = useAppState()
  const { institutions } = useCommittee()
  const [read, setRead] = useState<Read | null>(null)
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    let gone = false
    void (async () => {
      const [reply, here] = await Promise.all([
        client.call('import.read', { grant: waiting.grant }),
        waiting.caseId === null ? null : client.call('case.get', { caseId: waiting.caseId }),
      ])
      if (gone) return
      if (!reply.ok) return setRefusal(reply.refusal)
      // Read once: later changes of the committee must not throw away what was chosen.
      const known = committeeStore.getState().committee?.institutions ?? []
      const { plan, filename } = reply.value
      setTaken(suggested(plan))
      setRead({
        preview: reply.value,
        target: targetFor(
          plan,
          filename,
          here?.ok === true ? { hasOutcomes: here.value.credential.outcomes.length > 0 } : null,
          known,
        ),
      })
    })()
    return () => {
      gone = true
    }
  }, [client, committeeStore, waiting])

  const title = say('import.title', { name: waiting.name })
  if (read === null) {
    return (
      <Dialog
        title={title}
        isOpen
        onClose={onClose}
        actions={
          <Button onPress={onClose}>{say(refusal === null ? 'import.cancel' : 'import.close')}</Button>
        }
      >
        {refusal === null ? (
          <p role="status">{say('import.reading', { name: waiting.name })}</p>
        ) : (
          <Notice kind="danger">{tell(refusal)}</Notice>
        )}
      </Dialog>
    )
  }

  const { plan } = read.preview
  const fates = fatesOf(plan.items, taken)
  const counts = countFates(fates)
  const submit = async () => {
    setTried(true)
    const into = intoOf(read.target, waiting.caseId, preferences.language)
    if (into === null || counts.outcome === 0 || busy) return
    setBusy(true)
    const reply = await saveStore.track(() =>
      client.call('import.commit', {
        preview: read.preview.preview,
        outcomes: outcomesInOrder(plan, taken),
        into,
      }),
    )
    setBusy(false)
    if (!reply.ok) return setRefusal(reply.refusal)
    onClose()
    toasts.say({
      text: say('import.done', { count: reply.value.outcomes }),
      undo: { label: say('command.undo'), command: 'edit.undo', run: () => void commands.run('edit.undo') },
    })
    if (reply.value.caseId !== null && waiting.caseId === null)
      navigate({ screen: 'case', caseId: reply.value.caseId, tab: 'dossier' })
  }
  return (
    <Dialog
      title={title}
      width="full"
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onPress={onClose}>{say('import.cancel')}</Button>
          <Button kind="main" type="submit" isDisabled={busy}>
            {say('import.deed', { count: counts.outcome })}
          </Button>
        </>
      }
    >
      <p className={css.summary}>
        <span>{say(`import.format.${plan.format}`)}</span>
        {plan.title !== '' && (
          <span className="serif" lang={plan.language ?? undefined}>
            {plan.title}
          </span>
        )}
        {plan.creator !== '' && <span className="muted">{say('import.by', { creator: plan.creator })}</span>}
      </p>
      {refusal !== null && <Notice kind="danger">{tell(refusal)}</Notice>}
      {tried && counts.outcome === 0 && <Notice kind="danger">{say('import.nothing')}</Notice>}
      <div className={css.halves}>
        <ImportItems
          plan={plan}
          fates={fates}
          counts={counts}
          onTake={(identifier, take) =>
            setTaken((before) => {
              const next = new Set(before)
              if (take) next.add(identifier)
              else next.delete(identifier)
              return next
            })
          }
          onLeaves={() => setTaken(suggested(plan))}
          onAll={() => setTaken(new Set(plan.items.map((item) => item.identifier)))}
        />
        <div className={css.side}>
          <ImportTarget
            target={read.target}
            onChange={(changed) =>
              setRead((before) =>
                before === null ? null : { ...before, target: { ...before.target, ...changed } },
              )
            }
            hasCase={waiting.caseId !== null}
            institutions={institutions}
            language={preferences.language}
            wrong={tried ? wrongInTarget(read.target) : {}}
          />
          <ImportProblems problems={plan.problems} />
        </div>
      </div>
    </Dialog>
  )
}
