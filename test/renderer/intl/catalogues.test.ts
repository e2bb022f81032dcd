import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { expect, it } from 'vitest'
import { en } from '../../../renderer/intl/en.ts'
import { fr } from '../../../renderer/intl/fr.ts'
import type { Catalogue, MessageId } from '../../../renderer/intl/index.ts'
import { pseudo } from '../../support/pseudo-catalogue.ts'

const ids = Object.keys(en) as MessageId[]
const texts = (catalogue: Catalogue): readonly (readonly [MessageId, string])[] =>
  ids.map((id) => [id, catalogue[id]])

/** What a message takes, and which branches it has: `count`, `<b>`, `plural count`, `select sign: full partial`. */
interface Shape {
  readonly names: Set<string>
  readonly plurals: { readonly of: string; readonly branches: readonly string[] }[]
  readonly selects: Map<string, string>
}
function shapeOf(message: string): Shape {
  const shape: Shape = { names: new Set(), plurals: [], selects: new Map() }
  const visit = (elements: readonly MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue
      shape.names.add(element.type === TYPE.tag ? `<${element.value}>` : element.value)
      if (element.type === TYPE.tag) visit(element.children)
      if (element.type === TYPE.plural) {
        shape.plurals.push({ of: element.value, branches: Object.keys(element.options) })
        Object.values(element.options).forEach((option) => visit(option.value))
      }
      if (element.type === TYPE.select) {
        shape.selects.set(element.value, Object.keys(element.options).sort().join(' '))
        Object.values(element.options).forEach((option) => visit(option.value))
      }
    }
  }
  visit(parse(message))
  return shape
}

/** Every text that a message can become, its placeholders as `0`. */
function readings(elements: readonly MessageFormatElement[]): string[] {
  return elements.reduce<string[]>(
    (before, element) => {
      const after =
        element.type === TYPE.literal
          ? [element.value]
          : element.type === TYPE.tag
            ? readings(element.children)
            : element.type === TYPE.plural || element.type === TYPE.select
              ? Object.values(element.options).flatMap((option) => readings(option.value))
              : ['0']
      return before.flatMap((start) => after.map((end) => start + end))
    },
    [''],
  )
}
const breaking = (law: RegExp) =>
  texts(fr).flatMap(([id, message]) =>
    readings(parse(message))
      .filter((text) => law.test(text))
      .map((text) => `${id}: ${text}`),
  )

it('holds the same texts in both languages', () => {
  expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort())
})

it.each([
  ['English', en],
  ['French', fr],
  ['pseudo', pseudo],
] as const)('can read every %s text', (_name, catalogue) => {
  expect(
    texts(catalogue).filter(([, message]) => {
      try {
        return parse(message).length === 0
      } catch {
        return true
      }
    }),
  ).toEqual([])
})

it('fills the same places in both languages', () => {
  const places = (message: string) => [...shapeOf(message).names].sort()
  for (const id of ids) expect([id, ...places(fr[id])]).toEqual([id, ...places(en[id])])
})

it('distinguishes in French all that English distinguishes', () => {
  for (const id of ids) {
    const french = shapeOf(fr[id]).selects
    for (const [of, branches] of shapeOf(en[id]).selects)
      expect([id, of, french.get(of)]).toEqual([id, of, branches])
  }
})

it('gives every plural the forms of its language', () => {
  const lacking = (catalogue: Catalogue, forms: readonly string[]) =>
    texts(catalogue).flatMap(([id, message]) =>
      shapeOf(message).plurals.flatMap(({ of, branches }) =>
        // Zero alone may be told apart where all other counts read alike.
        forms.every((form) => branches.includes(form)) || branches.join(' ') === '=0 other'
          ? []
          : [`${id} ${of}: ${branches.join(' ')}`],
      ),
    )
  expect(lacking(en, ['one', 'other'])).toEqual([])
  expect(lacking(fr, ['one', 'many', 'other'])).toEqual([])
})

it('never breaks a line before a colon, a percent sign or the end of a quotation', () => {
  expect(breaking(/[^\u00a0\d]:(?!\d)|[^:]\d:(?!\d)/)).toEqual([])
  expect(breaking(/.(?<!\u00a0)%/)).toEqual([])
  expect(breaking(/«(?!\u00a0)|(?<!\u00a0)»/)).toEqual([])
  expect(breaking(/\d (h|ko|points de crédit)\b|\bp\. /)).toEqual([])
})

it('sets no space before a semicolon, a question mark or a comma, and none twice', () => {
  expect(breaking(/(?<![:,])[ \u00a0\u202f][;?,.]/)).toEqual([])
  expect(breaking(/[ \u00a0\u202f]{2}/)).toEqual([])
})

it('writes with the signs of French print', () => {
  expect(breaking(/['"“”]|\.\.\.|\u202f/)).toEqual([])
  expect(breaking(/!/)).toEqual([])
})

/** Words that both languages write alike. */
const alike =
  /^(Crosswalk|CSV|CASE|PDF|SHA-256|Document|Documents|Type|Page|Points?|Condition|Conditions|Restrictions|Code|Version|Date|Quorum|Mode|Volume|Notes|Motion|Vote|Total|Action|Observation|English|Français|ECTS|SCQF|NZQA|UVic|[A-Z]{2,4} \d{4}|h|p\.|dossier|exemption|absent|consensus|document)$/i
it('leaves no text in English', () => {
  const words = (text: string) => text.split(/[^\p{L}\p{M}\d.’'-]+/u).filter((word) => /\p{L}{2}/u.test(word))
  const same = ids.filter((id) => fr[id] === en[id])
  const left = same.filter(
    (id) =>
      !readings(parse(fr[id])).every((text) =>
        words(text).every((word) => alike.test(word) || word === 'version'),
      ),
  )
  expect(left).toEqual([])
})

it('speaks to its readers as vous and says nothing of itself', () => {
  expect(breaking(/(?<!\p{L})(tu|toi|tes|désolé|oups|s’il vous plaît|veuillez)(?!\p{L})/iu)).toEqual([])
})
