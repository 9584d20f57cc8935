import type { Filed } from './arrange.ts'

/** A stretch of a heading's entries: from one, counted from 0, up to another. */
export type Part = Filed & { from: number; to: number; isContinued: boolean }

/** How many entries a page has at most: what a screen shows, and what a file is read by. */
export const onScreen = 500
export const inFile = 5000

/** Headings cut into pages of so many lines; one that is longer goes on on the next. */
export function paged(headings: readonly Filed[], most: number): Part[][] {
  const pages: Part[][] = [[]]
  let room = most
  for (const heading of headings) {
    const lines = Math.max(1, heading.count)
    // What fits on a page of its own is not torn.
    if (lines > room && room < most && lines <= most) {
      pages.push([])
      room = most
    }
    for (let from = 0; from < lines; ) {
      if (room === 0) {
        pages.push([])
        room = most
      }
      const to = Math.min(lines, from + room)
      pages.at(-1)!.push({ ...heading, from, to: heading.count === 0 ? 0 : to, isContinued: from > 0 })
      room -= to - from
      from = to
    }
  }
  return pages
}
