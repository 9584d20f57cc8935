import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import type { listFacets } from '#contract/search'
import type { FacetName } from './address.ts'

export type Facet = Answer<typeof listFacets>['facets'][number]
export type FacetValue = Facet['values'][number]

const closed: readonly FacetName[] = ['kind', 'stance', 'delegationKind', 'status', 'reviewState', 'capacity']

/** What a value of a facet is called: by its name, in words for closed lists, by the language's own for languages. */
export function useFacetLabel() {
  const { t, i18n } = useTranslation('search')
  const languages = new Intl.DisplayNames(i18n.language, { type: 'language', fallback: 'code' })
  return (name: FacetName, value: string, known: FacetValue | undefined): string => {
    const called = known?.names[i18n.language] ?? known?.label
    if (called) return called
    if (name === 'language') return languages.of(value) ?? value
    if (closed.includes(name)) return t(`values.${name}.${value}`, { defaultValue: value })
    return value
  }
}
