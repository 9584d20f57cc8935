/**
 * Moves the focus to the row after (1) or before (-1) the one it is in, in the first table or list of rows on the
 * screen. A row is entered by its first link or button.
 */
export function stepRow(step: 1 | -1) {
  const rows = [
    ...document.querySelectorAll<HTMLElement>('#main tbody tr, #main [role="row"], #main [data-row]'),
  ]
    .map((row) => ({ row, way: row.querySelector<HTMLElement>('a[href], button:not([disabled])') }))
    .filter(({ way }) => way !== null)
  if (rows.length === 0) return
  const at = rows.findIndex(({ row }) => row.contains(document.activeElement))
  const open = rows.findIndex(({ row }) => row.matches('[data-open], [aria-current], [data-selected]'))
  const from = at === -1 ? open : at
  const next = from === -1 ? (step === 1 ? 0 : rows.length - 1) : from + step
  const { way, row } = rows[Math.max(0, Math.min(rows.length - 1, next))]!
  way!.focus()
  row.scrollIntoView({ block: 'nearest' })
}
