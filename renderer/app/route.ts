import { useMemo, useSyncExternalStore } from 'react'
import type { CaseId } from '#domain/ids.ts'

export const caseTabs = ['dossier', 'compare', 'score', 'decision', 'minutes', 'history'] as const
export type CaseTab = (typeof caseTabs)[number]

/** Where one is, kept in the address after `#`, so that back, forward and reload work in every host. */
export type Route =
  | { readonly screen: 'start' }
  | { readonly screen: 'cases' }
  | { readonly screen: 'case'; readonly caseId: CaseId; readonly tab: CaseTab }
  | { readonly screen: 'people' }
  | { readonly screen: 'institutions' }

/** The address of a place: `#/case/<id>/compare`. */
export function hrefOf(route: Route): string {
  return route.screen === 'case' ? `#/case/${route.caseId}/${route.tab}` : `#/${route.screen}`
}

/** The place that an address names; an unknown one is the start screen. */
export function routeOf(hash: string): Route {
  const [screen, id, tab] = hash.replace(/^#\/?/, '').split('/')
  if (screen === 'case' && id !== undefined && /^[a-z2-7]{26}$/.test(id)) {
    return { screen: 'case', caseId: id as CaseId, tab: caseTabs.find((known) => known === tab) ?? 'dossier' }
  }
  return screen === 'cases' || screen === 'people' || screen === 'institutions'
    ? { screen }
    : { screen: 'start' }
}

export function navigate(route: Route, how: 'push' | 'replace' = 'push'): void {
  const href = hrefOf(route)
  if (href === window.location.hash) return
  if (how === 'push') window.location.hash = href
  else window.location.replace(href)
}

const onHash = (changed: () => void) => {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}
const hash = () => window.location.hash

/** Where one is; the same object while the address stays the same. */
export function useRoute(): Route {
  const address = useSyncExternalStore(onHash, hash)
  return useMemo(() => routeOf(address), [address])
}
