import { holds } from '../../ui/folded.ts'

const offered =
  'en fr es ar zh ru vi ms pt de it nl pl cs sv uk tr fa hi bn ur ja ko id th lo km my tl sw am'.split(' ')

/** The languages whose tag or name, as the reader calls it, contains the text. */
export const findLanguages = (text: string, nameOf: (tag: string) => string) =>
  offered.filter((tag) => tag === text.toLowerCase() || holds(nameOf(tag), text))
