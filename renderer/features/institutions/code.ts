import type { Institution } from '#domain/institution/institution.ts'

/** What is wrong with a code: its shape, or that another institution has it. */
export function codeProblem(
  code: string,
  others: readonly Institution[],
): { readonly kind: 'shape' } | { readonly kind: 'taken'; readonly by: Institution } | null {
  if (!/^[A-Z0-9-]{1,8}$/.test(code)) return { kind: 'shape' }
  const by = others.find((one) => one.code === code)
  return by === undefined ? null : { kind: 'taken', by }
}
