/** Gives rows without an identifier a name of their own, which no row of the file has or will have. */
export interface IdentifierNames {
  /** True once for each name: false where an earlier row has it. */
  claim(name: string): boolean
  /** The name itself where no row has it, or with the first free number behind it; it is then claimed. */
  claimFree(name: string): string
  isFree(name: string): boolean
}

/** `given` are the identifiers that the file itself writes: no other row is named by one of them. */
export function identifierNames(given: ReadonlySet<string>): IdentifierNames {
  const taken = new Set<string>()
  const isFree = (name: string) => !taken.has(name) && !given.has(name)
  return {
    isFree,
    claim(name) {
      if (taken.has(name)) return false
      taken.add(name)
      return true
    },
    claimFree(name) {
      let free = name
      for (let n = 2; !isFree(free); n += 1) free = `${name}-${n}`
      taken.add(free)
      return free
    },
  }
}
