import { holds } from '../../ui/folded.ts'

// The official languages of the United Nations first, then those that conferences have also worked in.
const offered = [
  ...['ar', 'zh', 'en', 'fr', 'ru', 'es'],
  ...['vi', 'pt', 'de', 'it', 'ja', 'ko', 'ms', 'id', 'th', 'lo', 'km', 'my', 'fil', 'hi', 'bn', 'ur', 'ta'],
  ...['fa', 'tr', 'he', 'sw', 'am', 'ha', 'nl', 'pl', 'uk', 'cs', 'sk', 'hu', 'ro', 'bg', 'el', 'sr', 'hr'],
  ...['sl', 'mk', 'sq', 'bs', 'da', 'sv', 'nb', 'fi', 'is', 'et', 'lv', 'lt', 'ga', 'mt', 'kk', 'uz', 'mn'],
]

/** Tags of languages whose name, or the tag itself, holds a text; accents forgiven. */
export const workingLanguages = (text: string, nameOf: (tag: string) => string) =>
  offered.filter((tag) => tag === text || holds(nameOf(tag), text))
