import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { Member } from '#domain/committee/member.ts'
import type { MemberId } from '#domain/ids.ts'
import { useSay } from '../../../intl/index.ts'
import { Button, Field, IconButton, Select, TextArea } from '../../../ui/index.ts'
import css from '../minutes.module.css'

/**
 * Recusals or dissents: who, and the words that belong to it. A recusal is told with its reason; a dissent with the
 * view as the member wants it recorded.
 */
export function Entries({
  kind,
  entries,
  members,
  isReadOnly,
  onSet,
}: {
  readonly kind: 'recusal' | 'dissent'
  readonly entries: readonly { readonly memberId: MemberId; readonly text: string }[]
  readonly members: readonly Member[]
  readonly isReadOnly: boolean
  readonly onSet: (memberId: MemberId, text: string | null) => Promise<boolean>
}) {
  const say = useSay()
  const [adding, setAdding] = useState(false)
  const nameOf = (id: MemberId) => members.find((member) => member.id === id)?.name ?? id
  const free = members.filter((member) => member.active && !entries.some((one) => one.memberId === member.id))
  return (
    <section className={css.section} aria-label={say(`minutes.${kind}s`)}>
      <header className={css.head}>
        <h2>{say(`minutes.${kind}s`)}</h2>
      </header>
      <div className={css.entries}>
        {entries.length === 0 && !adding && (
          <p className={css.none}>{say(kind === 'recusal' ? 'minutes.noRecusals' : 'minutes.noDissents')}</p>
        )}
        {entries.map((one) => (
          <div key={one.memberId} className={css.entry} data-kind={kind}>
            <p>
              <b>{nameOf(one.memberId)}</b>
              <br />
              <span className={kind === 'dissent' ? css.said : undefined}>{one.text}</span>
            </p>
            {!isReadOnly && (
              <IconButton
                icon={X}
                label={say(`minutes.${kind}Remove`, { name: nameOf(one.memberId) })}
                onPress={() => void onSet(one.memberId, null)}
              />
            )}
          </div>
        ))}
        {adding ? (
          <NewEntry
            kind={kind}
            members={free}
            onCancel={() => setAdding(false)}
            onKeep={async (memberId, text) => {
              if (await onSet(memberId, text)) setAdding(false)
            }}
          />
        ) : (
          !isReadOnly && (
            <div>
              <Button icon={Plus} onPress={() => setAdding(true)}>
                {say(`minutes.${kind}Add`)}
              </Button>
            </div>
          )
        )}
      </div>
    </section>
  )
}

function NewEntry({
  kind,
  members,
  onKeep,
  onCancel,
}: {
  readonly kind: 'recusal' | 'dissent'
  readonly members: readonly Member[]
  readonly onKeep: (memberId: MemberId, text: string) => Promise<void>
  readonly onCancel: () => void
}) {
  const say = useSay()
  const [who, setWho] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const member = members.find((one) => one.id === who)
  const noText = text.trim() === ''
  const keep = () => {
    setAsked(true)
    if (member !== undefined && !noText) void onKeep(member.id, text.trim())
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape in any of its fields closes the form
    <form
      className={css.add}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <Select
        label={say(`minutes.${kind}Who`)}
        autoFocus
        placeholder={say('minutes.chooseMember')}
        items={members.map((one) => ({ id: one.id as string, label: one.name }))}
        value={who}
        onChange={setWho}
        error={asked && member === undefined ? say(`minutes.${kind}NeedsWho`) : null}
      />
      {kind === 'recusal' ? (
        <Field
          label={say('minutes.recusalReason')}
          hint={say('minutes.recusalReasonHint')}
          value={text}
          onChange={setText}
          maxLength={300}
          error={asked && noText ? say('minutes.recusalNeedsReason') : null}
        />
      ) : (
        <TextArea
          label={say('minutes.dissentText')}
          serif
          rows={2}
          value={text}
          onChange={setText}
          error={asked && noText ? say('minutes.dissentNeedsText') : null}
        />
      )}
      <div className={css.addEnds}>
        <Button kind="quiet" onPress={onCancel}>
          {say('minutes.cancel')}
        </Button>
        <Button type="submit">{say(`minutes.${kind}Save`)}</Button>
      </div>
    </form>
  )
}
