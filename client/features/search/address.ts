import { z } from 'zod'
import { facetNames } from '#contract/search'

export type FacetName = (typeof facetNames)[number]

const text = z.string().optional().catch(undefined)

const wanted = Object.fromEntries(facetNames.map((name) => [name, text])) as Record<FacetName, typeof text>
type Unwanted = `not${Capitalize<FacetName>}`
const unwantedOf = (name: FacetName) => `not${name[0]!.toUpperCase()}${name.slice(1)}` as Unwanted
const unwanted = Object.fromEntries(facetNames.map((name) => [unwantedOf(name), text])) as Record<
  Unwanted,
  typeof text
>

/** The address of the search, named as the API and the lists name it: what is sought, every choice of every facet, order, page and the days. */
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
  choice === 'wanted' ? name : unwantedOf(name)

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
export const criteriaOf = ({ sort: _sort, cursor: _cursor, ...address }: SearchAddress) =>
  Object.fromEntries(Object.entries(address).filter(([, value]) => value))

/** The address with what was merged led on to what it was merged into. */
export const ledOn = (address: SearchAddress, led: Record<string, string[]>): SearchAddress => ({
  ...address,
  ...Object.fromEntries(Object.entries(led).map(([name, values]) => [name, values.join(',')])),
})
