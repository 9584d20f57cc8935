// Where the keys stood last: a list that was asked again may have made its rows anew, and the focus is gone.
let last: string | null = null

// The heading of a group of rows spans the table.
const rowsOnly = '#main tbody tr:not(:has([colspan])), #main [role="row"], #main [data-row]'

/**
 * Moves the focus to the row after (1) or before (-1) the one it is in, in the first table or list of rows on the
 * screen, over the headings of groups. A row is entered by its first link or button.
 */
export function stepRow(step: 1 | -1) {
  const rows = [...document.querySelectorAll<HTMLElement>(rowsOnly)]
    .map((row) => ({ row, way: row.querySelector<HTMLElement>('a[href], button:not([disabled])') }))
    .filter((one): one is { row: HTMLElement; way: HTMLElement } => one.way !== null)
  if (rows.length === 0) return
  const { activeElement } = document
  const isLost = activeElement === null || activeElement === document.body
  const tests: ((one: (typeof rows)[number]) => boolean)[] = [
    ({ row }) => row.contains(activeElement),
    ({ way }) => isLost && way.getAttribute('href') === last,
    ({ row }) => row.matches('[data-open], [aria-current], [data-selected]'),
  ]
  const from = tests.map((test) => rows.findIndex(test)).find((at) => at !== -1)
  const next = from === undefined ? (step === 1 ? 0 : rows.length - 1) : from + step
  const { way, row } = rows[Math.max(0, Math.min(rows.length - 1, next))]!
  way.focus()
  last = way.getAttribute('href')
  row.scrollIntoView({ block: 'nearest' })
}
