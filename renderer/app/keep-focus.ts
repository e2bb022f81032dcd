/**
 * What can be pressed. Not what can be written in, nor a choice that takes letters: keys that come next must neither
 * fall into a text nor choose somebody.
 */
const pressable =
  'button:not(:disabled, [aria-haspopup="listbox"]), a[href], [role="button"]:not([aria-haspopup="listbox"]), [tabindex="0"]:not(input, textarea, select, [aria-haspopup="listbox"])'

interface Place {
  readonly element: Element
  /** Where it stood among its siblings. */
  readonly index: number
}

/**
 * Keeps the focus in the page when the thing that held it goes away: a removed row hands it to the row that took its
 * place, a closed form to what stands there now, and another screen to that screen as a whole. What holds the focus by
 * its own rules, such as a dialog, is left alone. Ends with what it returns.
 */
export function keepFocus(page: Document): () => void {
  let held: readonly Place[] = []
  let address = ''
  const view = page.defaultView

  const remember = (event: FocusEvent) => {
    const path: Place[] = []
    let element = event.target instanceof Element ? event.target : null
    while (element !== null && element.tagName !== 'MAIN' && element !== page.body) {
      path.push({ element, index: [...(element.parentElement?.children ?? [])].indexOf(element) })
      element = element.parentElement
    }
    // Outside of the screen, others see to it.
    held = element?.tagName === 'MAIN' ? [...path, { element, index: 0 }] : []
    address = view?.location.hash ?? ''
  }

  // Left on purpose, not taken away.
  const release = () =>
    view?.requestAnimationFrame(() => {
      if (page.activeElement === page.body && held[0]?.element.isConnected === true) held = []
    })

  const restore = () => {
    const lost = held
    if (lost.length === 0 || page.activeElement !== page.body || lost[0]!.element.isConnected) return
    held = []
    const screen = page.querySelector('main')
    const next = address === (view?.location.hash ?? '') ? neighbour(lost) : null
    ;(next ?? screen)?.focus({ preventScroll: true })
  }

  const observer = new MutationObserver(() => {
    if (held.length === 0 || page.activeElement !== page.body || held[0]!.element.isConnected) return
    // Whoever took it away may have a better place for it.
    view?.requestAnimationFrame(restore)
  })
  observer.observe(page.body, { childList: true, subtree: true })
  page.addEventListener('focusin', remember)
  page.addEventListener('focusout', release)
  return () => {
    observer.disconnect()
    page.removeEventListener('focusin', remember)
    page.removeEventListener('focusout', release)
  }
}

/** The nearest thing to press around where the path was cut. */
function neighbour(lost: readonly Place[]): HTMLElement | null {
  for (let at = 1; at < lost.length; at += 1) {
    const { element: around } = lost[at]!
    if (!around.isConnected) continue
    const rows = [...around.children]
    const cut = Math.min(lost[at - 1]!.index, rows.length - 1)
    // Nearest first: the row that took the place, then the one before it, then the one after.
    const near = rows
      .map((row, i) => ({ row, far: Math.abs(i - cut) * 2 + (i > cut ? 1 : 0) }))
      .sort((a, b) => a.far - b.far)
    for (const { row } of near) {
      // A row ends with what removes it, so that several can be removed one after the other.
      const inRow = [...row.querySelectorAll<HTMLElement>(pressable)]
      const found = inRow.at(-1) ?? (row.matches(pressable) ? (row as HTMLElement) : undefined)
      if (found !== undefined) return found
    }
  }
  return null
}
