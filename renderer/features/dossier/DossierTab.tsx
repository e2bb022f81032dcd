import { FileDown } from 'lucide-react'
import type { CredentialFields } from '#domain/case/micro-credential.ts'
import { caseDoc } from '#domain/act/doc-name.ts'
import { refusalToWrite } from '#domain/committee/rights.ts'
import { useApp, useAppState, useCommittee } from '../../app/app-context.tsx'
import { StatusKeys } from '../../app/status-bar.tsx'
import { useRecord } from '../../app/use-edit.ts'
import { useSay } from '../../intl/index.ts'
import { Button, Checkbox, DateField, Notice, Select } from '../../ui/index.ts'
import { CaseStatus, useCaseView } from '../case-file/index.ts'
import { setCredential } from './dossier-edits.ts'
import css from './dossier.module.css'
import { CaseSide } from './parts/CaseSide.tsx'
import { DocumentsEditor } from './parts/DocumentsEditor.tsx'
import { OutcomesEditor } from './parts/OutcomesEditor.tsx'
import { Section } from './parts/Section.tsx'
import { TargetsEditor } from './parts/TargetsEditor.tsx'
import { TasksEditor } from './parts/TasksEditor.tsx'
import { VolumeFields } from './parts/VolumeFields.tsx'
import { WrittenLine, WrittenList, WrittenProse } from './parts/fields.tsx'

const modes = ['online', 'onsite', 'blended', 'work'] as const
const languages = ['en', 'fr', 'other'] as const
const unstated = 'unstated'
type TextField =
  | 'code'
  | 'provider'
  | 'version'
  | 'prerequisites'
  | 'purpose'
  | 'levelClaim'
  | 'qualityStatement'
  | 'approvalBody'
  | 'credentialFormat'
  | 'verificationAddress'
/** What may run over many lines; everything else is one line. */
const prose: readonly TextField[] = ['prerequisites', 'purpose', 'qualityStatement']

/** The dossier: everything the case knows of the micro-credential, written in place and saved as it is written. */
export function DossierTab() {
  const say = useSay()
  const { commands } = useApp()
  const { preferences } = useAppState()
  const committee = useCommittee()
  const record = useRecord()
  const view = useCaseView()
  const { credential } = view
  const set = (fields: Partial<CredentialFields>) => record([setCredential(view.id, fields)])

  const text = (name: TextField, className?: string) => {
    const Written = prose.includes(name) ? WrittenProse : WrittenLine
    return (
      <Written
        label={say(`dossier.${name}`)}
        value={credential[name]}
        onCommit={(value) => set({ [name]: value })}
        className={className}
      />
    )
  }
  const title = (language: 'en' | 'fr') => (
    <WrittenLine
      label={say(language === 'en' ? 'dossier.titleEn' : 'dossier.titleFr')}
      lang={language}
      value={credential.title[language] ?? ''}
      onCommit={(written) => {
        const { [language]: _, ...rest } = credential.title
        return set({ title: written.trim() === '' ? rest : { ...rest, [language]: written } })
      }}
    />
  )
  return (
    <div className={css.screen}>
      <CaseStatus>
        <StatusKeys
          commands={[
            { commands: ['case.compare'], label: 'keys.compare' },
            { commands: ['case.score'], label: 'keys.score' },
          ]}
        />
      </CaseStatus>
      <div className={css.main}>
        {refusalToWrite(committee.me, caseDoc(view.id), 'case.set') !== null && (
          <Notice>{say('dossier.readOnly')}</Notice>
        )}
        <Section id="identity" title={say('dossier.identity')}>
          <div className={css.two}>
            {title('en')}
            {title('fr')}
            {text('provider')}
            <WrittenList
              label={say('dossier.partners')}
              values={credential.partners}
              onCommit={(partners) => set({ partners: partners.slice(0, 50) })}
            />
          </div>
          <div className={css.three}>
            {text('code')}
            {text('version')}
            <DateField
              label={say('dossier.firstOffered')}
              value={credential.firstOffered}
              onChange={(firstOffered) => void set({ firstOffered })}
            />
          </div>
        </Section>
        <Section id="purpose" title={say('dossier.purposeGroup')}>
          {text('purpose')}
        </Section>
        <Section
          id="outcomes"
          title={say('dossier.outcomes')}
          note={
            <Button icon={FileDown} onPress={() => void commands.run('file.import')}>
              {say('dossier.import')}
            </Button>
          }
        >
          <OutcomesEditor
            owner={{ type: 'credential', caseId: view.id }}
            outcomes={credential.outcomes}
            language={preferences.language}
            label={say('dossier.outcomes')}
            addLabel={say('dossier.outcome.add')}
          />
        </Section>
        <Section id="learning" title={say('dossier.learning')}>
          <WrittenList
            label={say('dossier.topics')}
            values={credential.topics}
            onCommit={(topics) => set({ topics: topics.slice(0, 200) })}
          />
          <div className={css.two}>
            <Select
              label={say('dossier.mode')}
              items={[unstated, ...modes].map((id) => ({
                id,
                label: say(`dossier.mode.${id as (typeof modes)[number]}`),
              }))}
              value={credential.mode ?? unstated}
              onChange={(id) => void set({ mode: modes.find((known) => known === id) ?? null })}
            />
            <fieldset className={css.choices}>
              <legend>{say('dossier.languages')}</legend>
              {languages.map((language) => (
                <Checkbox
                  key={language}
                  isSelected={credential.languages.includes(language)}
                  onChange={(spoken) =>
                    void set({
                      languages: languages.filter((one) =>
                        one === language ? spoken : credential.languages.includes(one),
                      ),
                    })
                  }
                >
                  {say(`dossier.language.${language}`)}
                </Checkbox>
              ))}
            </fieldset>
          </div>
          {text('levelClaim')}
          {text('prerequisites')}
        </Section>
        <Section id="volume" title={say('dossier.volume')}>
          <VolumeFields view={view} onSet={(fields) => void set(fields)} />
        </Section>
        <Section id="tasks" title={say('dossier.tasks')}>
          <TasksEditor caseId={view.id} credential={credential} />
        </Section>
        <Section id="quality" title={say('dossier.quality')}>
          {text('qualityStatement')}
          <div className={css.two}>
            {text('approvalBody')}
            <DateField
              label={say('dossier.lastReviewed')}
              value={credential.lastReviewed}
              onChange={(lastReviewed) => void set({ lastReviewed })}
            />
          </div>
        </Section>
        <Section id="credential" title={say('dossier.credential')}>
          <div className={css.two}>
            {text('credentialFormat')}
            {text('verificationAddress')}
          </div>
        </Section>
        <Section id="documents" title={say('dossier.documents')}>
          <DocumentsEditor caseId={view.id} documents={view.documents} />
        </Section>
        <Section id="targets" title={say('dossier.targets')}>
          <TargetsEditor
            caseId={view.id}
            targets={view.targets}
            committee={committee}
            language={preferences.language}
          />
        </Section>
      </div>
      <aside className={css.side} aria-label={say('dossier.side')}>
        <CaseSide view={view} committee={committee} />
      </aside>
    </div>
  )
}
