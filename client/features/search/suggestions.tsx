import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { suggestNames } from '#contract/search'
import { Button } from '#ui/button'
import { query } from '../../http/query.ts'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import { type FacetName, type SearchAddress, withChoice } from './address.ts'

type SuggestionsProps = {
  q: string
  conference: string | undefined
  onChange: (next: (before: SearchAddress) => SearchAddress) => void
}

// No name is longer.
const longest = 300

const facetOf = {
  country: 'country',
  delegation: 'delegation',
  person: 'person',
  theme: 'theme',
  group: 'memberOf',
} as const

/** Names like the words that were typed: one press finds what a delegation or a person said, or what was said on a theme. */
export function Suggestions({ q, conference, onChange }: SuggestionsProps) {
  const { t } = useTranslation('search')
  // One conference only: several have been chosen, or none.
  const one = conference && !conference.includes(',') ? conference : undefined
  const { data } = useQuery(query(suggestNames, { query: { q: q.slice(0, longest), conference: one } }))
  const items = data?.items ?? []
  if (items.length === 0) return null
  const isMisspelt = items.every((item) => item.isMisspelt)
  return (
    <div className="suggestions">
      <span className="quiet">{isMisspelt ? t('didYouMean') : t('names')}</span>
      <ul>
        {items.map(({ type, value, code, name }) => {
          const facet: FacetName = facetOf[type]
          return (
            <li key={`${type} ${value}`}>
              <Button
                size="small"
                aria-label={t(`suggest.${type}`, { name })}
                onPress={() =>
                  onChange((before) =>
                    withChoice({ ...before, q: undefined, sort: undefined }, facet, value, 'wanted'),
                  )
                }
              >
                {type === 'country' || type === 'delegation' ? (
                  <NamePlate code={code} name={name} size="small" />
                ) : (
                  <span dir="auto">{name}</span>
                )}
                <span className="quiet small">{t(`kind.${type}`)}</span>
              </Button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
