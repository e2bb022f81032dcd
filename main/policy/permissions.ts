/** The only things a page may ask of the system. */
const granted: readonly string[] = [
  // "Copy" on outcome codes and minutes; reading the clipboard stays forbidden, pasting needs no permission.
  'clipboard-sanitized-write',
]

/** May our page have this permission? Everything is no but for the list, and nothing is for other origins. */
export function mayHave(permission: string, requestingOrigin: string, ownOrigin: string): boolean {
  return granted.includes(permission) && requestingOrigin.replace(/\/$/, '') === ownOrigin
}
