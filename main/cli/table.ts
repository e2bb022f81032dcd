/** Rows as aligned columns; a column is as wide as its longest cell, at most 48 characters. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cut = (text: string) => (text.length <= 48 ? text : `${text.slice(0, 47)}…`)
  const all = [head, ...rows].map((row) => row.map(cut))
  const widths = head.map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0)))
  return all
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
