import { z } from 'zod'

/**
 * How an institution adds up several micro-credentials towards one course: for each outcome the strongest of them, or
 * what they show together up to the whole (domain.md 2.2). The strongest alone is the careful reading and the default.
 */
export const bundleRule = z.enum(['best', 'capped-sum'])
export type BundleRule = z.infer<typeof bundleRule>
export const defaultBundleRule: BundleRule = 'best'

export const bundleRuleOf = (institution: { readonly bundleRule?: BundleRule | undefined }): BundleRule =>
  institution.bundleRule ?? defaultBundleRule
