import { americanDay, type Cited, kindInWords, longDay, partsOfName, stateInWords } from '../cited.ts'

// What is quoted within a quotation stands in single marks.
const quoted = ({ passage }: Cited) =>
  passage ? `“${passage.trim().replaceAll('“', '‘').replaceAll('”', '’').replaceAll('"', "'")}” ` : ''
const onBehalf = ({ groups }: Cited) => (groups.length > 0 ? `, on behalf of ${inWords(groups)}` : '')
const inWords = (names: string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const joined = (parts: (string | null)[]) => parts.filter(Boolean).join(', ')

/** A footnote as the United Nations Editorial Manual writes those to statements and to pages on the Internet. */
export function un(cited: Cited): string {
  const { speaker, post, delegation, session, conference, place, heldOn, documentSymbol, url, accessedOn } =
    cited
  const who = speaker ? joined([`${speaker} (${delegation})`, post]) : `Representative of ${delegation}`
  return `${quoted(cited)}${who}${onBehalf(cited)}, ${kindInWords(cited)} at the ${lower(session)}, ${joined([conference, place, longDay(heldOn)])}${documentSymbol ? ` (${documentSymbol})` : ''}, ${stateInWords(cited)}. Available at ${url} (accessed on ${longDay(accessedOn)}).`
}

/** A note of the Chicago Manual of Style, for a speech on a website. */
export function chicago(cited: Cited): string {
  const { speaker, post, delegation, session, conference, place, heldOn, url, accessedOn } = cited
  const who = speaker ? joined([speaker, post]) : `Representative of ${delegation}`
  return `${quoted(cited)}${who}, “${titleOf(cited)}” (${kindInWords(cited)}, ${joined([session, conference, place, americanDay(heldOn)])}), ${stateInWords(cited)}, accessed ${americanDay(accessedOn)}, ${url}.`
}

/** A reference as the American Psychological Association writes those to speeches. */
export function apa(cited: Cited): string {
  const { speaker, delegation, session, conference, place, heldOn, url, accessedOn } = cited
  const [year, ...rest] = heldOn.split('-')
  const day = longDay([year, ...rest].join('-')).replace(/^(\d+) (\w+) \d+$/, '$2 $1')
  const name = partsOfName(cited)
  const who = name
    ? `${name.family}, ${initials(name.given)}`
    : `${speaker ? `${speaker}, ${delegation}` : delegation}.`
  return `${who} (${year}, ${day}). ${titleOf(cited)} [${capital(kindInWords(cited))}; ${stateInWords(cited)}]. ${joined([session, conference, place])}. Retrieved ${americanDay(accessedOn)}, from ${url}`
}

// O. M., and J.-P. of Jean-Pierre; a name that has no capitals stands as it is.
const initials = (given: string) =>
  /^\p{Lu}/u.test(given) ? given.replace(/(\p{L})[\p{L}\p{M}’']*\.?/gu, '$1.') : `${given}.`

/** "Statement of Cuba": what stands for a title, since statements have none. */
export const titleOf = (cited: Cited) =>
  `${capital(kindInWords(cited))} of ${cited.delegation}${onBehalf(cited)}`

// "Second plenary" within a sentence is "second plenary"; a name such as "High-level" segment stays.
const lower = (title: string) =>
  /^[A-Z][a-z]+ [a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
