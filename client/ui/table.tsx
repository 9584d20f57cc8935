import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import './table.css'

type TableProps = {
  /** Says what the table holds; read aloud, not shown. */
  caption: string
  children: ReactNode
  /** Which columns stand, where they can be chosen: style narrows by `data-by-hand`. */
  columns?: { list: string; byHand: readonly string[] }
  /** Scrolls inside this height, its head staying in place. */
  height?: string
}

/**
 * A semantic table. Mark columns of times and counts with `data-figure`, narrow ones with `data-tight`, and the
 * open row with `aria-current`. Up, Down, Home and End move between the first links of the rows.
 */
export function Table({ caption, children, columns, height }: TableProps) {
  const frame = useRef<HTMLElement>(null)
  const isOutOfReach = useIsOutOfReach(frame)
  return (
    <section
      ref={frame}
      className="table-frame"
      aria-label={caption}
      tabIndex={height || isOutOfReach ? 0 : undefined}
      style={height ? ({ '--table-height': height } as object) : undefined}
    >
      <table
        className="table"
        data-list={columns?.list}
        data-by-hand={columns?.byHand.join(' ') || undefined}
        onKeyDown={moveBetweenRows}
      >
        <caption>{caption}</caption>
        {children}
      </table>
    </section>
  )
}

/** Whether a frame scrolls and has nothing in it that the focus could come to, so that no key would scroll it. */
function useIsOutOfReach(frame: { readonly current: HTMLElement | null }) {
  const [isOutOfReach, setIsOutOfReach] = useState(false)
  useEffect(() => {
    const element = frame.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() =>
      setIsOutOfReach(
        element.scrollWidth > element.clientWidth && !element.querySelector('a[href], button, input'),
      ),
    )
    observer.observe(element)
    observer.observe(element.firstElementChild!)
    return () => observer.disconnect()
  }, [frame])
  return isOutOfReach
}

function moveBetweenRows(event: KeyboardEvent<HTMLTableElement>) {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }
  const step = steps[event.key]
  const focused = event.target as HTMLElement
  const row = focused.closest('tbody tr')
  const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey
  if (step === undefined || !row || !isPlain || focused !== firstLink(row)) return
  const rows = [...event.currentTarget.querySelectorAll('tbody tr')]
  const next = rows[Math.min(rows.length - 1, Math.max(0, rows.indexOf(row) + step))]
  event.preventDefault()
  if (next) firstLink(next)?.focus()
}

const firstLink = (row: Element) => row.querySelector<HTMLElement>('a[href], button')

type SortHeaderProps = {
  children: ReactNode
  /** How the table is sorted by this column now, if it is. */
  direction?: 'ascending' | 'descending'
  onSort: (direction: 'ascending' | 'descending') => void
  isFigure?: boolean
  /** A name to style the column by, as `data-column`. */
  column?: string
  /** A column of words that are read, or of a few: it keeps a width to read them in. */
  words?: '' | 'short'
}

export function SortHeader({ children, direction, onSort, isFigure, column, words }: SortHeaderProps) {
  const Arrow = direction === 'ascending' ? ArrowUp : direction === 'descending' ? ArrowDown : ArrowUpDown
  return (
    <th
      scope="col"
      aria-sort={direction}
      data-figure={isFigure ? '' : undefined}
      data-column={column}
      data-words={words}
    >
      <button
        type="button"
        className="sort"
        onClick={() => onSort(direction === 'ascending' ? 'descending' : 'ascending')}
      >
        {children}
        <Arrow aria-hidden="true" />
      </button>
    </th>
  )
}
