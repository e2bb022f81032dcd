import { useApp } from './app-context.tsx'

/**
 * What a screen remembers while the window is open (its filter, its place), made on first use. One name, one type:
 * a feature calls this once, in its own store file.
 */
export function useKept<T>(name: string, make: () => T): T {
  const { kept } = useApp()
  if (!kept.has(name)) kept.set(name, make())
  return kept.get(name) as T
}
