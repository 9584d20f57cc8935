import { formatLanguage } from '../../../ui/format.ts'

// The six of the United Nations, then those heard most in its halls beside them.
const heard = [
  ...['ar', 'en', 'es', 'fr', 'ru', 'zh'],
  ...[
    'de',
    'fa',
    'hi',
    'id',
    'it',
    'ja',
    'km',
    'ko',
    'lo',
    'ms',
    'my',
    'pt',
    'sw',
    'th',
    'tr',
    'uk',
    'ur',
    'vi',
  ],
]

/** A language as the reader calls it. */
export const languageOf = (value: string, locale: string) => ({ value, name: formatLanguage(value, locale) })

/** Languages to choose from, those of the conference first. */
export const findLanguages = (working: readonly string[], locale: string) =>
  [...new Set([...working, ...heard])].map((value) => languageOf(value, locale))
