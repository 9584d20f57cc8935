import type { IndexHeading } from '#contract/speech-index'
import { asFiled, filingOf, unfiled } from './letters.ts'
import { otherNamesOf } from './other-names.ts'
import type { Row } from './queries/headings.ts'
import { foldedName } from './words-of-names.ts'

/** A heading in its place, or another name that leads to one; without its entries. */
export type Filed = Omit<IndexHeading, 'entries' | 'isContinued'>

const nameIn = (names: Record<string, string>, language: string) =>
  names[language] ?? names[language.split('-')[0]!]

/** Headings and the names that lead to them, in the alphabet of a language. */
export function arrange(rows: readonly Row[], language: string): Filed[] {
  const { compare, letterOf } = filingOf(language)
  const letter = (name: string) => letterOf(asFiled(name))
  const named = rows.map((row) => ({
    row,
    name: row.name === null ? null : (nameIn(row.names, language) ?? row.name),
  }))
  const targets = new Map(
    named.map(({ row: { key }, name }) => [
      key,
      { key, letter: name === null ? unfiled : letter(name), name: name ?? '' },
    ]),
  )
  const headings = named.map(({ row: { key, kind, code, count, related }, name }): Filed => {
    const seeAlso = related.flatMap((other) => targets.get(other) ?? [])
    seeAlso.sort((a, b) => compare(asFiled(a.name), asFiled(b.name)))
    return { key, letter: targets.get(key)!.letter, kind, code, name, count, see: null, seeAlso }
  })
  const taken = new Set(named.map(({ name }) => foldedName(name ?? '')))
  const references = named.flatMap(({ row: { key, kind, ...row }, name }) => {
    if (name === null) return []
    const others = otherNamesOf({ ...row, key, kind }, name, language)
    return others
      .filter((other) => !taken.has(foldedName(other)))
      .map(
        (other): Filed => ({
          key: `see ${key} ${foldedName(other)}`,
          letter: letter(other),
          kind,
          code: null,
          name: other,
          count: 0,
          see: targets.get(key)!,
          seeAlso: [],
        }),
      )
  })
  return [...headings, ...references]
    .map((heading) => ({ heading, filed: asFiled(heading.name ?? '') }))
    .sort(
      (a, b) =>
        Number(a.heading.name === null) - Number(b.heading.name === null) ||
        compare(a.filed, b.filed) ||
        (a.heading.key < b.heading.key ? -1 : 1),
    )
    .map(({ heading }) => heading)
}
