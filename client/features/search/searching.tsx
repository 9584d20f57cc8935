import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ask } from '#contract'
import { listFacets, search } from '#contract/search'
import { EmptyState } from '#ui/empty-state'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { PageHeader } from '#ui/page-header'
import { Pager } from '#ui/pager'
import { isStatus } from '../../http/errors.ts'
import { query } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { ExportMenu } from '../exports/public/export-menu.tsx'
import { wrongIn } from '../interventions/public/wrong.ts'
import { WrongAddress } from '../interventions/public/wrong-address.tsx'
import { ViewsButton } from '../views/public/views-button.tsx'
import { chosenIn, criteriaOf, ledOn, type SearchAddress } from './address.ts'
import { ChosenChips } from './chosen-chips.tsx'
import { FacetColumn } from './facet-column.tsx'
import { FoundHead } from './found-head.tsx'
import { Result } from './result.tsx'
import { SearchField } from './search-field.tsx'
import { Suggestions } from './suggestions.tsx'
import './search.css'

type Change = (before: SearchAddress) => SearchAddress
type SearchingProps = {
  address: SearchAddress
  /** Where only one conference is searched. */
  conferenceId?: string
  /** `isPage`: from its top; `isSame`: it takes the place of what stands there, which says the same. */
  onGo: (next: Change, how?: { isPage?: boolean; isSame?: boolean }) => void
  actions?: ReactNode
}

/** What is sought and found: words, facets, order and page are the address. */
export function Searching({ address, conferenceId, onGo, actions }: SearchingProps) {
  const { t } = useTranslation('search')
  const inWords = useRefusal()
  const criteria = criteriaOf({ ...address, conference: conferenceId ?? address.conference })
  const { cursor, sort = address.q ? 'best' : 'newest' } = address
  // The address is text that the API judges, so that what it refuses can be said in words.
  const found = useQuery(
    query(search, { query: { ...criteria, sort, cursor, pageSize: 20 } } as Ask<typeof search>),
  )
  const facets = useQuery(query(listFacets, { query: criteria } as Ask<typeof listFacets>))
  const isAsked = Boolean(address.q) || chosenIn(address).length > 0
  const clear = () => onGo(({ q }) => ({ q }))
  const led = facets.data?.led
  // biome-ignore lint/correctness/useExhaustiveDependencies: when something was merged
  useEffect(() => {
    if (led && Object.keys(led).length > 0) onGo((before) => ledOn(before, led), { isSame: true })
  }, [led])
  const refusal = found.error
  const wrongs = isStatus(refusal, 400) ? wrongIn(address, refusal.issues) : []

  return (
    <main className="page" id="main">
      <PageHeader
        title={t('title')}
        actions={
          <>
            {actions}
            {found.data?.total && found.data.total.count > 0 && (
              <ExportMenu
                address="/interventions"
                filter={criteria}
                rows={found.data.total}
                label={t('export')}
              />
            )}
            <ViewsButton />
          </>
        }
      />
      <search aria-label={t('title')} className="stack">
        <SearchField
          value={address.q ?? ''}
          onSeek={(q) => onGo((before) => ({ ...before, q: q || undefined, cursor: undefined }))}
        />
        {address.q && (
          <Suggestions q={address.q} conference={conferenceId ?? address.conference} onChange={onGo} />
        )}
        {wrongs.length === 0 && (
          <ChosenChips address={address} facets={facets.data?.facets ?? []} onChange={onGo} onClear={clear} />
        )}
      </search>
      {wrongs.length > 0 && <WrongAddress wrongs={wrongs} onChange={onGo} onClear={clear} />}
      <div className="search-columns" hidden={wrongs.length > 0}>
        <FacetColumn
          address={address}
          isOneConference={conferenceId !== undefined}
          facets={facets}
          onChange={onGo}
        />
        <section className="search-found" aria-label={t('found')} aria-busy={found.isPlaceholderData}>
          {found.isError && (
            <FailedState onRetry={() => found.refetch()} isRetrying={found.isFetching}>
              {inWords(found.error)}
            </FailedState>
          )}
          {found.isPending && <LoadingState lines={12} />}
          {found.data && (
            <>
              <FoundHead
                total={found.data.total}
                ranked={found.data.ranked}
                sort={sort}
                isSought={Boolean(address.q)}
                onSort={(next) => onGo((before) => ({ ...before, sort: next, cursor: undefined }))}
              />
              {found.data.items.length === 0 ? (
                <EmptyState title={t('nothing.title')}>
                  {isAsked ? t('nothing.body') : t('nothing.empty')}
                </EmptyState>
              ) : (
                <ol className="results">
                  {found.data.items.map(({ intervention, highlights }) => (
                    <Result key={intervention.id} row={intervention} highlights={highlights} />
                  ))}
                </ol>
              )}
              <Pager
                previous={found.data.previous}
                next={found.data.next}
                onGo={(to) => onGo((before) => ({ ...before, cursor: to }), { isPage: true })}
              />
            </>
          )}
        </section>
      </div>
    </main>
  )
}
