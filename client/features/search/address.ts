import { z } from 'zod'
import { facetNames } from '#contract/search'

export type FacetName = (typeof facetNames)[number]

const text = z.string().optional().catch(undefined)

const wanted = Object.fromEntries(facetNames.map((name) => [name, text])) as Record<FacetName, typeof text>
const unwanted = Object.fromEntries(facetNames.map((name) => [`not.${name}`, text])) as Record<
  `not.${FacetName}`,
  typeof text
>

/** The address of the search: what is sought, every choice of every facet, order, page and the days. */
export const searchAddress = z.object({
  q: text,
  sort: text,
  cursor: text,
  from: text,
  to: text,
  spokenFor: text,
  ...wanted,
  ...unwanted,
})
export type SearchAddress = z.output<typeof searchAddress>

export type Choice = 'wanted' | 'unwanted' | null

const keyOf = (name: FacetName, choice: 'wanted' | 'unwanted') =>
  choice === 'wanted' ? name : (`not.${name}` as const)

export const valuesOf = (
  address: SearchAddress,
  name: FacetName,
  choice: 'wanted' | 'unwanted',
): string[] => [...new Set((address[keyOf(name, choice)] ?? '').split(',').filter(Boolean))]

export function choiceOf(address: SearchAddress, name: FacetName, value: string): Choice {
  if (valuesOf(address, name, 'wanted').includes(value)) return 'wanted'
  return valuesOf(address, name, 'unwanted').includes(value) ? 'unwanted' : null
}

/** The address with one value of a facet wanted, not wanted, or left open; on the first page. */
export function withChoice(
  address: SearchAddress,
  name: FacetName,
  value: string,
  choice: Choice,
): SearchAddress {
  const next: SearchAddress = { ...address, cursor: undefined }
  for (const kind of ['wanted', 'unwanted'] as const) {
    const others = valuesOf(address, name, kind).filter((one) => one !== value)
    next[keyOf(name, kind)] = (kind === choice ? [...others, value] : others).join(',') || undefined
  }
  // "Spoken for" says something about a country or delegation, and is wrong without one.
  return next.country || next.delegation ? next : { ...next, spokenFor: undefined }
}

export type Chosen = { name: FacetName; value: string; choice: 'wanted' | 'unwanted' }

/** Every choice that holds, in the order of the facets. */
export const chosenIn = (address: SearchAddress): Chosen[] =>
  facetNames.flatMap((name) =>
    (['wanted', 'unwanted'] as const).flatMap((choice) =>
      valuesOf(address, name, choice).map((value) => ({ name, value, choice })),
    ),
  )

/** What the API is asked, but for order and page. */
export function criteriaOf({ sort: _sort, cursor: _cursor, ...address }: SearchAddress) {
  return Object.fromEntries(
    Object.entries(address).flatMap(([key, value]) => {
      if (!value) return []
      const name = key.startsWith('not.') ? key.slice(4) : null
      return [[name ? `not${name.charAt(0).toUpperCase()}${name.slice(1)}` : key, value]]
    }),
  )
}
