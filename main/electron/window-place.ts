import type { WindowPlace } from '../policy/window-options.ts'

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const usual = { width: 1280, height: 860 }

/**
 * Where the window opens: as it was left, if enough of it is on a screen that is still there. `saved` comes from a file and
 * may hold anything; `screens` are the work areas, the main one first.
 */
export function windowPlace(saved: unknown, screens: readonly Area[]): WindowPlace {
  const main = screens[0] ?? { x: 0, y: 0, ...usual }
  const fallback = { width: Math.min(usual.width, main.width), height: Math.min(usual.height, main.height) }
  const area = decode(saved)
  if (area === null) return fallback
  const size = { width: Math.max(360, area.width), height: Math.max(320, area.height) }
  const visible = screens.some((screen) => {
    const across = Math.min(area.x + size.width, screen.x + screen.width) - Math.max(area.x, screen.x)
    const titleBar = area.y >= screen.y && area.y + 40 <= screen.y + screen.height
    // Enough of the title bar to take hold of.
    return titleBar && across >= 120
  })
  return visible
    ? { x: area.x, y: area.y, ...size }
    : { width: Math.min(size.width, main.width), height: Math.min(size.height, main.height) }
}

function decode(saved: unknown): Area | null {
  if (typeof saved !== 'object' || saved === null) return null
  const { x, y, width, height } = saved as Readonly<Record<string, unknown>>
  const good = (value: unknown): value is number =>
    typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 32_000
  return good(x) && good(y) && good(width) && good(height) && width > 0 && height > 0
    ? { x, y, width, height }
    : null
}
