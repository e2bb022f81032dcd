import { fraction } from '../fraction.ts'
import { creditConversions, hoursRatio, learningHours } from '../case/hours.ts'
import { inLanguage } from '../values.ts'
import type { Block, Cell } from './paper.ts'
import type { PaperContext } from './paper-context.ts'
import { citations } from './paper-evidence.ts'
import {
  dateInWords,
  fractionText,
  numberText,
  percentOf,
  percentText,
  pointsText,
  withoutStop,
} from './paper-format.ts'

/** Section 4: workload, level, assessment, identity and quality, as required against found; then the rubric. */
export function workloadSection(context: PaperContext): Block[] {
  const { facts, language, texts } = context
  const { credential, course, institution } = facts
  const words = texts.workload
  const rows: { label: string; value: string }[] = []
  const say = (label: string, value: string | false) =>
    value !== false && value !== '' && rows.push({ label, value })
  const found = learningHours(credential)
  if (found === null) say(words.hours, words.hoursNone)
  else {
    const hours = fractionText(found.hours, language)
    const against =
      course?.totalHours == null
        ? words.hoursOnly(hours)
        : words.hoursValue(hours, numberText(course.totalHours, language))
    say(words.hours, found.basis === 'stated' ? against : `${against} (${words.summed})`)
  }
  const ratio = course === null ? null : hoursRatio(credential, course)
  say(words.ratio, ratio !== null && percentText(ratio, language))
  const credit = creditConversions(credential, institution)
  const unit = texts.units[institution.creditUnit]
  say(
    words.instructional,
    credit.byInstructional !== null &&
      words.conversion(
        fractionText(credit.byInstructional, language),
        unit,
        numberText(institution.hoursPerCreditInstructional, language),
      ),
  )
  say(
    words.total,
    credit.byTotal !== null &&
      words.conversion(
        fractionText(credit.byTotal, language),
        unit,
        numberText(institution.hoursPerCreditTotal, language),
      ),
  )
  const year = course?.yearLevel == null ? words.yearUnknown : words.year(course.yearLevel)
  say(words.level, words.levelValue(credential.levelClaim || texts.none, year))
  say(words.mode, credential.mode !== null && words.modes[credential.mode])
  const percent = (value: number | null) => (value === null ? '' : percentOf(value, language))
  const tasks = credential.tasks.map((task) =>
    words.task(task.title, percent(task.weight), percent(task.passMark)),
  )
  say(words.assessment, tasks.length === 0 ? texts.none : tasks.join('; '))
  const checked = credential.tasks.filter(({ identityChecked }) => identityChecked).length
  say(words.identity, credential.tasks.length > 0 && words.identityValue(checked, credential.tasks.length))
  const quality = [
    withoutStop(credential.qualityStatement),
    credential.approvalBody && words.approval(credential.approvalBody),
    credential.lastReviewed !== null && words.reviewed(dateInWords(credential.lastReviewed, language)),
  ]
  say(words.quality, quality.filter(Boolean).join('; ') || texts.none)
  return [
    { kind: 'heading', text: texts.sections.workload },
    { kind: 'facts', rows },
    ...rubricTable(context),
  ]
}

function rubricTable({ facts, language, texts, totals }: PaperContext): Block[] {
  const words = texts.scores
  const rows = totals.criteria.map((total, i): Cell[] => {
    const criterion = facts.rubric.criteria[i]!
    const level =
      total.state === 'not-applicable'
        ? words.notApplicable
        : total.level === null
          ? words.open
          : words.levels[total.level]!
    return [
      { text: inLanguage(criterion.name, language) },
      { text: criterion.gate ? words.required : words.notRequired },
      { text: level },
      { text: percentText(fraction(total.weight.n, total.weight.d * 100n), language) },
      { text: total.state === 'scored' ? pointsText(total.points, language) : '–' },
    ]
  })
  const totalRow =
    totals.total === null
      ? []
      : [
          [
            { text: words.total },
            { text: '' },
            { text: '' },
            { text: percentOf(100, language) },
            { text: pointsText(totals.total, language) },
          ],
        ]
  const override = facts.decision.gateOverride.trim()
  return [
    { kind: 'heading', text: texts.sections.scores },
    {
      kind: 'table',
      caption: words.caption(inLanguage(facts.rubric.name, language), facts.rubric.version),
      columns: [
        { head: words.heads.criterion, share: 40, align: 'start' },
        { head: words.heads.required, share: 14, align: 'start' },
        { head: words.heads.found, share: 20, align: 'start' },
        { head: words.heads.weight, share: 13, align: 'end' },
        { head: words.heads.points, share: 13, align: 'end' },
      ],
      rows: [...rows, ...totalRow],
    },
    { kind: 'paragraph', text: words.advisory, tone: 'small' },
    ...(override === ''
      ? []
      : [{ kind: 'paragraph', text: words.override(override), tone: 'body' } as const]),
  ]
}

/** Section 6: the decision's own rationale, then one paragraph for each criterion with its evidence. */
export function reasonsSection(context: PaperContext): Block[] {
  const { facts, language, texts, totals } = context
  const scores = new Map<string, (typeof facts.agreed.scores)[number]>(
    facts.agreed.scores.map((score) => [score.criterionId, score]),
  )
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text, tone: 'body' })
  const own = facts.decision.rationale.trim() === '' ? [] : [paragraph(facts.decision.rationale)]
  const each = totals.criteria.flatMap((total, i) => {
    const score = scores.get(total.criterionId)
    if (score === undefined || score.rationale.trim() === '') return []
    const level =
      total.state === 'not-applicable'
        ? texts.scores.notApplicable
        : total.level === null
          ? texts.scores.open
          : texts.scores.levels[total.level]!
    const cited = citations(context, score.evidence)
    const name = inLanguage(facts.rubric.criteria[i]!.name, language)
    return [
      paragraph(`${texts.reasons.criterion(name, level)} ${score.rationale.trim()}${cited && ` [${cited}]`}`),
    ]
  })
  const blocks = [...own, ...each]
  return [
    { kind: 'heading', text: texts.sections.reasons },
    ...(blocks.length === 0 ? [paragraph(texts.reasons.none)] : blocks),
  ]
}
