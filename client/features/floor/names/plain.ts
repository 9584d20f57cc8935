import { folded } from '../../../ui/folded.ts'

/** A name as it is compared: folded, without apostrophes, words one space apart. */
export const plain = (text: string) =>
  folded(text)
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The same without spaces: "Viet Nam" and "Vietnam" are one. */
export const squeezed = (text: string) => plain(text).replaceAll(' ', '')

/** Whether one text becomes the other by so many letters left out, added, changed or turned round. */
export function isNearly(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1]
      const isTurned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      next[j] = Math.min(
        last[j]! + 1,
        next[j - 1]! + 1,
        last[j - 1]! + (isSame ? 0 : 1),
        isTurned ? before[j - 2]! + 1 : Infinity,
      )
    }
    ;[before, last] = [last, next]
  }
  return last[b.length]! <= most
}
