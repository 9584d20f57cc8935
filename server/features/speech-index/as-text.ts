import type { IndexEntry, IndexHeading, IndexOrder } from '#contract/speech-index'
import { type Words, wordsOf } from './words.ts'

type Asked = { by: IndexOrder; language: string }

/** The first lines of an index in plain text. */
export function titleAsText(conference: string, { by, language }: Asked) {
  const words = wordsOf(language)
  return [words.title, conference, words.by[by], ''].map((line) => `${line}\n`).join('')
}

/** Headings in plain text, in capitals as the printed index has them, each letter above its own. */
export function headingsAsText(headings: readonly IndexHeading[], before: string, { by, language }: Asked) {
  const words = wordsOf(language)
  const capital = (name: string | null) =>
    name === null ? words[by === 'subject' ? 'noSubject' : 'noSpeaker'] : name.toLocaleUpperCase(language)
  let letter = before
  return headings
    .flatMap((heading) => {
      const isNew = heading.letter !== letter
      letter = heading.letter
      return [
        ...(isNew ? ['', letter] : []),
        ...(heading.isContinued ? [] : ['', head(heading)]),
        ...heading.entries.map((entry) => `  ${lineOf(entry, by, words)}`),
      ]
    })
    .map((line) => `${line}\n`)
    .join('')

  function head({ name, see, seeAlso }: IndexHeading) {
    if (see) return `${name}, ${words.see} ${capital(see.name)}`
    const also =
      seeAlso.length > 0 ? `, ${words.seeAlso} ${seeAlso.map((one) => capital(one.name)).join('; ')}` : ''
    return capital(name) + also
  }
}

function lineOf(entry: IndexEntry, by: IndexOrder, words: Words) {
  const { honorific, speaker, post, delegation, groups, kind, agendaItem, themes } = entry
  const name = speaker ? [honorific, speaker].filter(Boolean).join(' ') : words.representative
  const who =
    by === 'speaker'
      ? [delegation.name, post]
      : by === 'country'
        ? [name, post]
        : [delegation.name, name, post]
  const item = agendaItem && [agendaItem.number, agendaItem.title].filter(Boolean).join('. ')
  const parts = [
    who.filter(Boolean).join(', '),
    kind !== 'statement' && words.kind[kind],
    groups.length > 0 && `${words.onBehalfOf} ${groups.map((group) => group.name).join(', ')}`,
    [entry.session.title, entry.documentSymbol, entry.heldOn.toISOString().slice(0, 10)]
      .filter(Boolean)
      .join(', '),
    [item, ...(by === 'subject' ? [] : themes)].filter(Boolean).join('; '),
  ]
  return parts.filter(Boolean).join(' — ')
}
