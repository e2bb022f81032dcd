import type { Json } from '#domain/act/act.ts'
import { caseDoc, libraryDoc, reviewDoc } from '#domain/act/doc-name.ts'
import type { CaseId, CourseId, InstitutionId, OutcomeId } from '#domain/ids.ts'
import { ordersBetween } from '#domain/outcome/fractional-index.ts'
import { nodeHash } from '../../main/adapters/crypto/hash.ts'
import { randomIds } from '../../main/adapters/random-ids.ts'
import { systemClock } from '../../main/adapters/system-clock.ts'
import type { Edit } from '../../main/services/documents.ts'
import { foundingEdits } from '../../main/services/founding.ts'
import { openCommittee } from '../../main/services/opened.ts'
import { fileStores } from './file-stores.ts'
import type { CommitteeId, MemberId } from '#domain/ids.ts'

const subjects = [
  'Water Monitoring',
  'Arc Welding',
  'Supply Chain Analytics',
  'Palliative Care',
  'Cybersecurity Operations',
  'Early Years Practice',
  'Geospatial Data',
  'Food Safety Auditing',
  'Building Retrofit',
  'Language Documentation',
]
const providers = [
  'Kestrel Bay College',
  'Northgate Polytechnic',
  'Brightwater Trades Institute',
  'Amberfield College',
  'Collège Rivière-Blanche',
]
const body = (value: object): Json => value as unknown as Json

/**
 * Writes a store of `count` cases into `folder` (throw-away key): each with three outcomes, a target course, and two
 * matches for every second one. The names repeat, as they do in a province.
 */
export async function writeManyCases(folder: string, count: number): Promise<void> {
  const ids = randomIds()
  const member = ids.next<MemberId>()
  const made = await fileStores(folder).create(folder, {
    committee: ids.next<CommitteeId>(),
    member,
    sample: true,
    passphrase: null,
  })
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  const { store, deviceKey } = made.value
  const opened = openCommittee(store, systemClock(), ids, nodeHash())
  const institution = { id: ids.next<InstitutionId>(), code: 'HLU', name: { en: 'Harrow Lake University' } }
  await opened.documents.record(
    foundingEdits({
      store,
      deviceKey,
      name: { en: `Committee of ${count} cases` },
      founder: {
        id: member,
        fields: {
          name: 'Miriam Osei',
          email: '',
          institutionId: institution.id,
          roles: ['chair', 'secretary', 'assessor'],
          voting: true,
          active: true,
        },
      },
      institution,
      ids,
    }),
  )
  const library = libraryDoc(institution.id)
  const courseId = ids.next<CourseId>()
  const orders = ordersBetween(null, null, 3)
  const outcomes = orders.map((order, i) => ({
    id: ids.next<OutcomeId>(),
    order,
    text: `Course outcome ${i + 1}`,
  }))
  await opened.documents.record([
    {
      doc: library,
      kind: 'course.set',
      body: body({
        courseId,
        set: {
          institutionId: institution.id,
          subject: 'ENVS',
          number: '2310',
          title: 'Field Methods',
          credits: 3,
          yearLevel: 2,
        },
      }),
    },
    ...outcomes.map((outcome): Edit => ({
      doc: library,
      kind: 'outcome.set',
      body: body({
        outcomeId: outcome.id,
        courseId,
        set: { ownerType: 'course', order: outcome.order, code: outcome.text, text: { en: outcome.text } },
      }),
    })),
  ])
  const batch = 200
  for (let start = 0; start < count; start += batch) {
    const edits: Edit[] = []
    for (let i = start; i < Math.min(count, start + batch); i += 1) {
      const caseId = ids.next<CaseId>()
      const doc = caseDoc(caseId)
      const title = { en: `${subjects[i % subjects.length]} ${Math.floor(i / subjects.length) + 1}` }
      const own = orders.map((order) => ({ id: ids.next<OutcomeId>(), order }))
      edits.push(
        {
          doc,
          kind: 'case.opened',
          body: body({
            set: {
              title,
              receivedAt: '2026-03-01',
              dueAt: `2027-${String((i % 12) + 1).padStart(2, '0')}-15`,
              priority: 'normal',
            },
          }),
        },
        {
          doc,
          kind: 'case.numbered',
          body: body({ number: `MC-2026-${String(i + 1).padStart(5, '0')}`, rests: [] }),
        },
        {
          doc,
          kind: 'credential.set',
          body: body({ set: { title, provider: providers[i % providers.length], code: `C-${i}` } }),
        },
        { doc, kind: 'target.set', body: body({ courseId, institutionId: institution.id, included: true }) },
        ...own.map((outcome, k): Edit => ({
          doc,
          kind: 'outcome.set',
          body: body({
            outcomeId: outcome.id,
            courseId: null,
            set: {
              ownerType: 'credential',
              order: outcome.order,
              code: `K${k + 1}`,
              text: { en: `Credential outcome ${k + 1}` },
            },
          }),
        })),
      )
      if (i % 2 === 0) {
        const quote = { text: 'As written', documentId: null, page: null, source: 'outline' }
        for (const k of [0, 1]) {
          edits.push({
            doc: reviewDoc(caseId, member),
            kind: 'match.set',
            body: body({
              courseOutcomeId: outcomes[k]!.id,
              credentialOutcomeId: own[k]!.id,
              set: {
                strength: k === 0 ? 'full' : 'partial',
                rationale: '',
                courseQuote: quote,
                credentialQuote: quote,
                taskId: null,
              },
            }),
          })
        }
      }
    }
    await opened.documents.record(edits)
  }
  opened.documents.close()
  await store.close()
}
