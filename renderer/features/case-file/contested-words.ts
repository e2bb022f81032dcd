/** What a contested register is about, in words: the noun it belongs to and the field. Ids are left out. */
export function contestedSubject(path: string): { readonly noun: string; readonly field: string | null } {
  const parts = path.split('/')
  const last = parts[parts.length - 1] ?? ''
  const named = parts.length > 1 && last !== 'exists' && !/^[a-z2-7]{26}(\.[a-z2-7]{26})?$/.test(last)
  return {
    noun: parts[0] ?? '',
    field: named ? last.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase() : null,
  }
}
