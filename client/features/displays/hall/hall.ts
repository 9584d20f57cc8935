import type { Answer } from '#contract'
import type { getHall } from '#contract/displays'

export type Hall = Answer<typeof getHall>
export type Speaking = Hall['onTheFloor'][number]

export type ShownName = { language: string | null; name: string }

/** Which of a display's languages are shown where: by their places in its list. */
export type Shown = {
  /** On the plate of who has the floor. */
  onPlate: readonly number[]
  /** Words, and what is small. */
  inWords: readonly number[]
  /** Where there is room for one. */
  one: readonly number[]
}

const turnMs = 8_000
// More than two would leave nothing readable from afar.
const mostInWords = 2

/**
 * All languages of a display together, or one after the other, on every screen at the same time. Of many together,
 * only the plate shows all at once.
 */
export function shownAt(count: number, inTurn: boolean, now: number | null): Shown {
  const all = Array.from({ length: count }, (_, index) => index)
  const one = [Math.floor((now ?? 0) / turnMs) % count]
  return { onPlate: inTurn ? one : all, inWords: inTurn || count > mostInWords ? one : all, one }
}

/** Each name once, where it is the same in several languages. */
export const onceEach = (names: readonly ShownName[]) =>
  names.filter(({ name }, index) => names.findIndex((one) => one.name === name) === index)

/** The names in the languages shown. */
export const namesIn = (names: readonly ShownName[], shown: readonly number[]): ShownName[] =>
  onceEach(shown.flatMap((index) => names[index] ?? []))

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/

/** How wide a text is, about, in letters of the Latin alphabet. */
export const widthOf = (text: string) =>
  [...text.normalize('NFC')].reduce((sum, letter) => sum + (wide.test(letter) ? 1.8 : 1), 0)
