import { useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { meetingDoc } from '#domain/act/doc-name.ts'
import type { Member } from '#domain/committee/member.ts'
import { canLead } from '#domain/meeting/current-motion.ts'
import type { MeetingFields, MotionFields } from '#domain/meeting/meeting.ts'
import { dateInWords, monthInWords } from '#domain/decision/paper-format.ts'
import { inLanguage, type Language } from '#domain/values.ts'
import { useApp, useCommittee } from '../../app/app-context.tsx'
import { useCommands } from '../../app/commands.ts'
import { StatusKeys } from '../../app/status-bar.tsx'
import { useDraftText, useRecord } from '../../app/use-edit.ts'
import { useSay } from '../../intl/index.ts'
import { Button, Chip, ConfirmDialog, EmptyState, Notice, TextArea } from '../../ui/index.ts'
import { CaseStatus, CaseToolbarEnd, useCaseView } from '../case-file/index.ts'
import { minutesFacts, placeOf, rollOf, type MinutesFacts } from './minutes-facts.ts'
import { motionWording } from './motion-wording.ts'
import { Entries } from './parts/Entries.tsx'
import { Heading } from './parts/Heading.tsx'
import { MinutesPaper } from './parts/MinutesPaper.tsx'
import { MotionSection } from './parts/MotionSection.tsx'
import { Roll } from './parts/Roll.tsx'
import { resultWords, VoteSection } from './parts/VoteSection.tsx'
import css from './minutes.module.css'

/** The minutes of the meeting at which the case is decided, and the text that they make. */
export function MinutesTab() {
  const say = useSay()
  const { client, refusals } = useApp()
  const { members } = useCommittee()
  const view = useCaseView()
  const [starting, setStarting] = useState(false)
  const facts = minutesFacts(view, members)
  const begin = async () => {
    setStarting(true)
    const reply = await client.call('meeting.forCase', { caseId: view.id })
    setStarting(false)
    if (!reply.ok) refusals.show(reply.refusal)
  }
  if (facts === null)
    return (
      <EmptyState
        title={say('minutes.start')}
        actions={
          <Button kind="main" isDisabled={starting} onPress={() => void begin()}>
            {say(starting ? 'minutes.starting' : 'minutes.startDo')}
          </Button>
        }
      >
        {say('minutes.startBody')}
      </EmptyState>
    )
  const { motion } = facts
  const decided = view.decisions.some((decision) => decision.motionId === motion.id)
  const ended = decided ? 'decided' : canLead(motion) ? null : 'lost'
  return (
    <OpenMinutes
      key={motion.id}
      facts={facts}
      {...(ended === null ? {} : { again: { why: ended, begin: () => void begin() } })}
    />
  )
}

function OpenMinutes({
  facts,
  again,
}: {
  readonly facts: MinutesFacts
  /** The motion has led where it could: why, and how to begin another. */
  readonly again?: { readonly why: 'decided' | 'lost'; readonly begin: () => void }
}) {
  const say = useSay()
  const { locale, formatList } = useIntl()
  const language: Language = locale.startsWith('fr') ? 'fr' : 'en'
  const { client, toasts, refusals } = useApp()
  const { members, institutions } = useCommittee()
  const view = useCaseView()
  const record = useRecord()
  const page = useRef<HTMLDivElement>(null)
  const [asking, ask] = useState<'close' | 'approve' | null>(null)
  const { meeting, motion, settled, approved } = facts
  const doc = meetingDoc(meeting.id)
  const people = rollOf(members, facts)
  const institutionOf = (member: Member) =>
    inLanguage(institutions.find((one) => one.id === member.institutionId)?.name ?? {}, language)

  const setMeeting = (set: Partial<MeetingFields>) => record([{ doc, kind: 'meeting.set', body: { set } }])
  const setMotion = (set: Partial<MotionFields>) =>
    record([{ doc, kind: 'motion.set', body: { motionId: motion.id, set } }])
  const notes = useDraftText(meeting.notes, (text) => setMeeting({ notes: text }))
  const proposed = motionWording(
    {
      draft: view.draft,
      title: inLanguage(view.fields.title, language),
      month: (month) => monthInWords(month, language),
      date: (date) => dateInWords(date, language),
      list: (words) => formatList([...words]),
    },
    say,
  )
  const goTo = (place: string) => {
    const found = page.current?.querySelector<HTMLElement>(`[data-place="${place}"]`)
    found?.scrollIntoView({ block: 'center' })
    found
      ?.querySelector<HTMLElement>('input, textarea, [role=radio][tabindex="0"], button')
      ?.focus({ preventScroll: true })
  }
  const settle = async (deed: 'close' | 'approve') => {
    const reply =
      deed === 'close'
        ? await client.call('motion.close', { meetingId: meeting.id, motionId: motion.id })
        : await client.call('minutes.approve', { meetingId: meeting.id })
    if (reply.ok) toasts.say({ text: say(deed === 'close' ? 'minutes.closeDone' : 'minutes.approved') })
    else refusals.show(reply.refusal)
  }
  useCommands([
    {
      id: 'minutes.proposed',
      label: 'minutes.useProposed',
      keys: ['p'],
      run: () => void (proposed !== null && setMotion({ text: proposed })),
      when: () => proposed !== null && !settled,
    },
    {
      id: 'minutes.motion',
      label: 'minutes.command.motion',
      keys: ['t'],
      run: () => goTo('text'),
      when: () => !settled,
    },
    {
      id: 'minutes.close',
      label: 'minutes.command.close',
      run: () => ask('close'),
      when: () => !settled && facts.problems.length === 0,
    },
  ])

  return (
    <div className={css.tab}>
      <CaseToolbarEnd>
        {approved ? (
          <Chip>{say('minutes.approvedState')}</Chip>
        ) : (
          settled && (
            <Button kind="main" onPress={() => ask('approve')}>
              {say('minutes.approve')}
            </Button>
          )
        )}
      </CaseToolbarEnd>
      <CaseStatus>
        <StatusKeys
          commands={[
            { commands: ['minutes.motion'], label: 'keys.motion' },
            { commands: ['minutes.proposed'], label: 'keys.proposed' },
            { commands: ['minutes.copy'], label: 'keys.copy' },
          ]}
        />
      </CaseStatus>
      <div className={css.columns}>
        <div className={css.page} ref={page}>
          <Heading facts={facts} members={members} onSet={setMeeting} />
          <Roll
            facts={facts}
            members={people}
            institutionOf={institutionOf}
            onSet={(set) => void record(set.map((body) => ({ doc, kind: 'attendance.set' as const, body })))}
          />
          <Entries
            kind="recusal"
            entries={motion.recusals.map((one) => ({ memberId: one.memberId, text: one.reason }))}
            members={members}
            isReadOnly={settled}
            onSet={(memberId, reason) =>
              record([{ doc, kind: 'recusal.set', body: { motionId: motion.id, memberId, reason } }])
            }
          />
          {again !== undefined && (
            <Notice
              className={css.section ?? ''}
              actions={<Button onPress={again.begin}>{say('minutes.again')}</Button>}
            >
              {say(again.why === 'decided' ? 'minutes.againNote' : 'minutes.lostNote')}
            </Notice>
          )}
          <MotionSection facts={facts} members={members} proposed={proposed} onSet={setMotion} />
          <VoteSection
            facts={facts}
            onSet={setMotion}
            onGoTo={(problem) => goTo(placeOf(problem))}
            onClose={() => ask('close')}
          />
          <Entries
            kind="dissent"
            entries={motion.dissents}
            members={members}
            isReadOnly={approved}
            onSet={(memberId, text) =>
              record([{ doc, kind: 'dissent.set', body: { motionId: motion.id, memberId, text } }])
            }
          />
          <section className={css.section}>
            <TextArea
              label={say('minutes.notes')}
              hint={say('minutes.notesHint')}
              serif
              isReadOnly={approved}
              {...notes}
            />
          </section>
        </div>
        <MinutesPaper facts={facts} members={members} language={language} />
      </div>
      <ConfirmDialog
        title={say('minutes.closeTitle')}
        stay={say('minutes.closeBack')}
        deed={say('minutes.close')}
        isOpen={asking === 'close'}
        onClose={() => ask(null)}
        onConfirm={() => void settle('close')}
      >
        <p>{say('minutes.closeBody', { result: resultWords(facts, say) ?? '' })}</p>
      </ConfirmDialog>
      <ConfirmDialog
        title={say('minutes.approveTitle')}
        stay={say('minutes.approveBack')}
        deed={say('minutes.approve')}
        isOpen={asking === 'approve'}
        onClose={() => ask(null)}
        onConfirm={() => void settle('approve')}
      >
        <p>{say('minutes.approveBody')}</p>
      </ConfirmDialog>
    </div>
  )
}
