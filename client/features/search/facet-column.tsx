import type { UseQueryResult } from '@tanstack/react-query'
import { SlidersHorizontal } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import type { listFacets } from '#contract/search'
import { Button } from '#ui/button'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { Switch } from '#ui/switch'
import { useFormat } from '#ui/use-format'
import type { FacetName, SearchAddress } from './address.ts'
import { Days } from './days.tsx'
import { FacetList } from './facet-list.tsx'

type FacetColumnProps = {
  address: SearchAddress
  isOneConference: boolean
  facets: UseQueryResult<Answer<typeof listFacets>>
  onChange: (next: (before: SearchAddress) => SearchAddress) => void
}

/** In the order in which a researcher narrows: who, for whom, on what, how, where and when. */
const order: readonly FacetName[] = [
  'theme',
  'country',
  'delegation',
  'memberOf',
  'group',
  'stance',
  'person',
  'capacity',
  'kind',
  'conference',
  'session',
  'language',
  'delegationKind',
  'status',
  'reviewState',
]

/** What is found, counted by each facet; each value can be wanted or left out. */
export function FacetColumn({ address, isOneConference, facets, onChange }: FacetColumnProps) {
  const { t } = useTranslation('search')
  const format = useFormat()
  const id = useId()
  // In a narrow window the facets wait behind a button.
  const [isOpen, setOpen] = useState(false)
  const { data } = facets
  return (
    <aside className="facets" aria-label={t('facets')}>
      <div className="facets-toggle">
        <Button
          icon={<SlidersHorizontal aria-hidden="true" />}
          aria-expanded={isOpen}
          aria-controls={id}
          onPress={() => setOpen(!isOpen)}
        >
          {t('facets')}
        </Button>
      </div>
      <div
        id={id}
        className="facets-body"
        data-open={isOpen || undefined}
        aria-busy={facets.isPlaceholderData}
      >
        {facets.isPending && <LoadingState lines={10} />}
        {facets.isError && (
          <FailedState onRetry={() => facets.refetch()} isRetrying={facets.isFetching}>
            {t('facetsFailed')}
          </FailedState>
        )}
        {data && (
          <>
            {!data.isAll && (
              <p className="quiet small">{t('countedAmong', { number: format.number(data.among) })}</p>
            )}
            {(address.country || address.delegation) && (
              <Switch
                isSelected={address.spokenFor === 'true'}
                onChange={(on) =>
                  onChange((before) => ({ ...before, spokenFor: on ? 'true' : undefined, cursor: undefined }))
                }
              >
                {t('spokenFor', { number: format.number(data.spokenFor ?? 0) })}
              </Switch>
            )}
            {order.map((name) => {
              const facet = data.facets.find((one) => one.name === name)
              return (
                facet &&
                facet.values.length > 0 &&
                !(isOneConference && name === 'conference') && (
                  <FacetList key={name} facet={facet} address={address} onChange={onChange} />
                )
              )
            })}
            <Days days={data.days} address={address} onChange={onChange} />
          </>
        )}
      </div>
    </aside>
  )
}
