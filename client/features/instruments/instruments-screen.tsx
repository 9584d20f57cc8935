import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listInstruments } from '#contract/instruments'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { PageHeader } from '#ui/page-header'
import { allPages } from '../../http/all-pages.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { useMayEdit } from '../accounts/public/session.ts'
import { useConference } from '../conferences/public/current-conference.tsx'
import { HistoryLink } from '../history/public/history-link.tsx'
import { type ActSearch, InstrumentActs } from './instrument-acts.tsx'
import { InstrumentDialog } from './instrument-dialog.tsx'
import { InstrumentFacts } from './instrument-facts.tsx'
import type { Instrument } from './instrument-values.ts'
import './instruments.css'

const route = getRouteApi('/signed-in/conferences/$conferenceId/instruments')

/** What was signed or ratified at the conference, and by whom; one instrument is open at a time. */
export function InstrumentsScreen() {
  const { t } = useTranslation('instruments')
  const conference = useConference()
  const { instrument: chosen, ...search } = route.useSearch()
  const navigate = route.useNavigate()
  const mayEdit = useMayEdit()
  const inWords = useRefusal()
  const [edited, setEdited] = useState<Instrument | 'new'>()
  const instruments = useQuery(allPages(listInstruments, { query: { conference: conference.id } }))
  const all = instruments.data ?? []
  const open = all.find(({ id }) => id === chosen) ?? all[0]
  const change = (some: ActSearch, options?: { replace: boolean }) =>
    navigate({
      search: (before) => ({ ...before, cursor: undefined, ...some }),
      ...options,
      resetScroll: false,
    })
  const add = (
    <Button kind="primary" icon={<Plus aria-hidden="true" />} keys="c" onPress={() => setEdited('new')}>
      {t('add')}
    </Button>
  )
  return (
    <main className="page" id="main">
      <PageHeader title={t('title')} lead={t('lead')} actions={mayEdit && add} />
      {instruments.isPending && <LoadingState lines={10} />}
      {instruments.isError && (
        <FailedState onRetry={() => instruments.refetch()} isRetrying={instruments.isFetching}>
          {inWords(instruments.error)}
        </FailedState>
      )}
      {instruments.data?.length === 0 && (
        <EmptyState title={t('empty')} actions={mayEdit && add}>
          {t(mayEdit ? 'emptyBody' : 'emptyReader')}
        </EmptyState>
      )}
      {all.length > 1 && (
        <nav className="row instrument-choice no-print" aria-label={t('title')}>
          {all.map(({ id, name, shortName }) => (
            <Link
              key={id}
              to="/conferences/$conferenceId/instruments"
              params={{ conferenceId: conference.id }}
              search={{ instrument: id }}
              className="button"
              data-kind={id === open?.id ? 'primary' : 'secondary'}
              aria-current={id === open?.id ? 'true' : undefined}
            >
              {shortName ?? name}
            </Link>
          ))}
        </nav>
      )}
      {open && (
        <div className="stack instrument-parts" key={open.id}>
          <div className="instrument-head">
            <h2 dir="auto">{open.name}</h2>
            {mayEdit && (
              <Button
                size="small"
                icon={<Pencil aria-hidden="true" />}
                aria-label={t('editNamed', { name: open.name })}
                onPress={() => setEdited(open)}
              >
                {t('edit')}
              </Button>
            )}
            <HistoryLink type="instrument" id={open.id} size="small" />
          </div>
          <InstrumentFacts instrument={open} />
          <InstrumentActs instrument={open} search={search} onChange={change} />
        </div>
      )}
      {edited && (
        <InstrumentDialog
          key={edited === 'new' ? 'new' : edited.id}
          conferenceId={conference.id}
          instrument={edited === 'new' ? undefined : edited}
          onAdded={({ id }) => navigate({ search: { instrument: id } })}
          onClose={() => setEdited(undefined)}
        />
      )}
    </main>
  )
}
