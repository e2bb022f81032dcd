import { fieldLabel } from '../../app/field-label.ts'
import type { MessageId } from '../../intl/index.ts'

/**
 * What a contested register is about: the noun it belongs to, and its field; null = the whole thing. The field is a label
 * of the catalogue, or its own name where it has none. Ids are left out.
 */
export function contestedSubject(path: string): {
  readonly noun: string
  readonly field: { readonly label: MessageId } | { readonly name: string } | null
} {
  const parts = path.split('/')
  const last = parts[parts.length - 1] ?? ''
  const named = parts.length > 1 && last !== 'exists' && !/^[a-z2-7]{26}(\.[a-z2-7]{26})?$/.test(last)
  const label = fieldLabel(last)
  return {
    noun: parts[0] ?? '',
    field: !named
      ? null
      : label !== null
        ? { label }
        : { name: last.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase() },
  }
}
