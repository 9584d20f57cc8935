import { isSame } from './changes.ts'
import { type Union, unionOf } from './list-union.ts'

/** A field with what both did to it; of a list also which items could not be had from both. */
export type Both = { value: unknown; overruled?: unknown; outlived?: unknown }

type Named = { id?: string }
type Name = { language: string; text: string }

// What an item of each list of the API is told apart by.
const keys: Record<string, (item: never) => string> = {
  themes: ({ themeId }: { themeId: string }) => themeId,
  texts: ({ kind, language }: { kind: string; language: string }) => `${kind} ${language}`,
  citations: ({ sourceId }: { sourceId: string }) => sourceId,
  groupIds: (id: string) => id,
  chairs: ({ personId }: { personId: string }) => personId,
  agendaItems: (item: Named) => item.id ?? JSON.stringify(item),
  suspensions: ({ suspendedAt }: { suspendedAt: string }) => suspendedAt,
  members: ({ countryCode }: { countryCode: string }) => countryCode,
  mappings: ({ concept }: { concept: string }) => concept,
  aliases: (alias: string) => alias,
  workingLanguages: (language: string) => language,
  names: ({ language }: Name) => language,
}

const texts = ['summary', 'note', 'description', 'entryIntoForceRule']

/** What both did to a field since `before`: one text after the other, or one list; undefined where it is one value. */
export function bothOf(name: string, before: unknown, mine: unknown, theirs: unknown): Both | undefined {
  if (texts.includes(name)) return { value: bothTexts(theirs, mine) }
  const keyOf = keys[name] as ((item: unknown) => string) | undefined
  if (!keyOf) return undefined
  if (name === 'names') return asRecords(unionOf(namesOf(before), namesOf(mine), namesOf(theirs), keyOf))
  const [were, are] = [listOf(before), listOf(theirs)]
  const { items, ...rest } = unionOf(were, asTheirs(listOf(mine), are), are, keyOf)
  return { value: withoutGone(items, theirs), ...rest }
}

// What is saved, then what was typed.
const bothTexts = (theirs: unknown, mine: unknown) =>
  [theirs, mine].filter((text) => typeof text === 'string' && text !== '').join('\n\n')

/** A list whose items that are saved no more are new ones: their ids are gone. */
export function withoutGone(value: unknown, theirs: unknown): unknown {
  if (!Array.isArray(value)) return value
  const ids = listOf(theirs).map(idOf)
  return value.map((item) => (idOf(item) && !ids.includes(idOf(item)) ? { ...item, id: undefined } : item))
}

// What both added alike is one, although only theirs has an id by now.
function asTheirs(mine: unknown[], theirs: unknown[]) {
  const isLike = (item: unknown) => (other: unknown) =>
    idOf(other) !== undefined && isSame({ ...(other as Named), id: undefined }, item)
  return mine.map((item) => (idOf(item) === undefined && theirs.find(isLike(item))) || item)
}

const listOf = (value: unknown) => (value ?? []) as unknown[]
const idOf = (item: unknown) => (item as Named | null)?.id

const namesOf = (value: unknown) =>
  Object.entries((value ?? {}) as Record<string, string>).map(([language, text]) => ({ language, text }))

function asRecords({ items, overruled, outlived }: Union<Name>): Both {
  const recordOf = (names: Name[]) =>
    Object.fromEntries(names.map(({ language, text }) => [language, text] as const).sort())
  return { value: recordOf(items), overruled: recordOf(overruled), outlived: recordOf(outlived) }
}
