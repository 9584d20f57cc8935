import type { MinutesLanguage } from '#contract/minutes'
import { english } from './languages/english.ts'
import { french } from './languages/french.ts'
import { spanish } from './languages/spanish.ts'
import { vietnamese } from './languages/vietnamese.ts'
import type { Wording } from './rules/wording.ts'

/** The languages that minutes can be written in; one more is a file, and a line here and in the contract. */
export const wordings: Record<MinutesLanguage, Wording> = {
  en: english,
  fr: french,
  es: spanish,
  vi: vietnamese,
}
