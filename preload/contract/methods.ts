import { z } from 'zod'
import { docName } from '#domain/act/doc-name.ts'
import { actKinds, editKinds, type ActKind } from '#domain/act/kinds.ts'
import { actId, caseId, courseId, decisionId, documentId, meetingId, motionId } from '#domain/ids.ts'
import { courseFields } from '#domain/library/course.ts'
import { documentFields } from '#domain/case/document.ts'
import type { Paper } from '#domain/decision/paper.ts'
import { language, localText, someLine } from '#domain/values.ts'
import type {
  AppState,
  CaseSummary,
  CaseView,
  CommitteeView,
  FileGrant,
  HistoryEntry,
  ImportDone,
  ImportPreview,
  Preferences,
  UndoState,
} from './views.ts'

/**
 * The typed contract: method name to decoder and result, once. `ParamsOf`, `ResultOf`, `Handlers` and the client follow
 * from it; a missing handler or a wrong argument is a compile error, an unknown key a refusal at run time.
 */
export interface Method<Params, Value> {
  readonly params: z.ZodType<Params>
  readonly value?: Value
}
const method =
  <Value>() =>
  <Params>(params: z.ZodType<Params>): Method<Params, Value> => ({ params })
const none = z.strictObject({})
const grant = z.string().regex(/^[a-z2-7]{26}$/, 'expected a grant')
const passphrase = z.string().min(8).max(500).nullable()

/** Any edit a person may make: the document, the kind, and the body that this kind's decoder accepts. */
const edit = z
  .strictObject({ doc: docName, kind: z.enum(editKinds as [ActKind, ...ActKind[]]), body: z.unknown() })
  .superRefine((value, context) => {
    const decoded = actKinds[value.kind].body.safeParse(value.body)
    if (!decoded.success)
      for (const issue of decoded.error.issues)
        context.addIssue({ code: 'custom', path: ['body', ...issue.path], message: issue.message })
  })

export const methods = {
  'app.state': method<AppState>()(none),
  'preferences.set': method<Preferences>()(
    z
      .strictObject({
        theme: z.enum(['system', 'light', 'dark']),
        density: z.enum(['comfortable', 'compact']),
        language,
      })
      .partial(),
  ),
  /** `nouns` ids, made by the backend: the renderer has no randomness of its own. */
  'ids.make': method<readonly string[]>()(z.strictObject({ count: z.int().min(1).max(1_000) })),

  'committee.openSample': method<null>()(none),
  'committee.create': method<null>()(
    z.strictObject({
      name: localText,
      you: someLine,
      institution: z.strictObject({ code: z.string().regex(/^[A-Z0-9-]{1,8}$/), name: localText }),
      passphrase,
      chooseFolder: z.boolean(),
    }),
  ),
  /** A recent committee, or null to choose a folder. */
  'committee.open': method<null>()(z.strictObject({ recent: z.string().max(64).nullable(), passphrase })),
  'committee.close': method<null>()(none),
  'committee.forgetRecent': method<null>()(z.strictObject({ recent: z.string().max(64) })),
  'committee.get': method<CommitteeView>()(none),

  'cases.list': method<readonly CaseSummary[]>()(none),
  'case.get': method<CaseView>()(z.strictObject({ caseId })),
  'case.history': method<readonly HistoryEntry[]>()(z.strictObject({ caseId })),
  'case.create': method<{ readonly caseId: string }>()(
    z.strictObject({
      title: localText,
      provider: z.string().max(300),
      code: z.string().max(300),
      targetCourseId: courseId.nullable(),
    }),
  ),
  'case.number': method<{ readonly number: string }>()(z.strictObject({ caseId })),

  /** Edits as one step: all are saved or none, and one Ctrl+Z takes all back. Resolves when they are on disk. */
  'edits.record': method<UndoState>()(z.strictObject({ edits: z.array(edit).min(1).max(10_000) })),
  'edits.undo': method<UndoState & { readonly taken: ActKind }>()(none),
  'edits.redo': method<UndoState & { readonly taken: ActKind }>()(none),
  'contested.choose': method<null>()(
    z.strictObject({ doc: docName, path: z.string().max(400), keep: actId }),
  ),

  'review.submit': method<null>()(z.strictObject({ caseId, reason: z.string().max(2_000) })),
  /** Takes the submitted reviews as agreed; with one assessor, that review. */
  'review.agree': method<null>()(z.strictObject({ caseId })),
  /** The meeting at which this case is decided; made on first use. */
  'meeting.forCase': method<{ readonly meetingId: string; readonly motionId: string }>()(
    z.strictObject({ caseId }),
  ),
  'motion.close': method<null>()(z.strictObject({ meetingId, motionId })),
  'decision.record': method<{ readonly decisionId: string }>()(
    z.strictObject({ caseId, meetingId, motionId }),
  ),
  'minutes.approve': method<null>()(z.strictObject({ meetingId })),

  'import.read': method<ImportPreview>()(z.strictObject({ grant })),
  'import.commit': method<ImportDone>()(
    z.strictObject({
      preview: z.string().max(64),
      /** Identifiers of the items that become outcomes; the rest are groups or left out. */
      outcomes: z.array(z.string().max(300)).max(20_000),
      into: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('new-case'), title: localText, provider: z.string().max(300) }),
        z.strictObject({ kind: z.literal('credential'), caseId }),
        z.strictObject({
          kind: z.literal('course'),
          course: courseFields.pick({
            institutionId: true,
            subject: true,
            number: true,
            title: true,
            credits: true,
          }),
          caseId: caseId.nullable(),
        }),
      ]),
    }),
  ),
  'document.attach': method<{ readonly documentId: string }>()(
    z.strictObject({ grant, caseId, kind: documentFields.shape.kind }),
  ),
  'document.open': method<FileGrant>()(z.strictObject({ caseId, documentId })),
  /** The words of a decision's document as they will be set, to be read before it is saved: nothing is noted or kept. */
  'export.preview': method<Paper>()(z.strictObject({ caseId, decisionId, language })),
  'export.decision': method<FileGrant>()(z.strictObject({ caseId, decisionId, language })),
  /** Saves an exported document through the host's dialog, or tells the page to download /document/<grant>. */
  'export.save': method<'saved' | 'download' | 'cancelled'>()(z.strictObject({ grant })),
} as const

export type Methods = typeof methods
export type MethodName = keyof Methods
export type ParamsOf<M extends MethodName> = Methods[M] extends Method<infer P, unknown> ? P : never
export type ResultOf<M extends MethodName> =
  Methods[M] extends Method<never, infer V>
    ? V
    : Methods[M] extends { readonly value?: infer V }
      ? Exclude<V, undefined>
      : never
