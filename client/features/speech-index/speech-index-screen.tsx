import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { indexOrders, readIndex } from '#contract/speech-index'
import { EmptyState } from '#ui/empty-state'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { PageHeader } from '#ui/page-header'
import { useFormat } from '#ui/use-format'
import { query } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { useConference } from '../conferences/public/current-conference.tsx'
import { ExportMenu } from '../exports/public/export-menu.tsx'
import { Headings } from './headings.tsx'
import { Letters } from './letters.tsx'
import { Pages } from './pages.tsx'
import './speech-index.css'

const route = getRouteApi('/signed-in/conferences/$conferenceId/index')

/** The Index to Speeches as it is printed: by country or organization, by speaker, by subject. */
export function SpeechIndexScreen() {
  const { t, i18n } = useTranslation('speech-index')
  const { id: conferenceId, name } = useConference()
  const { by = 'country', letter, page = 1 } = route.useSearch()
  const format = useFormat()
  const inWords = useRefusal()
  const { language } = i18n
  const asked = useQuery(
    query(readIndex, { params: { id: conferenceId }, query: { by, language, letter, page } }),
  )
  const index = asked.data
  return (
    <main className="page speech-index" id="main">
      <PageHeader
        title={t('title')}
        lead={
          <>
            <span className="print-only">
              <bdi>{name}</bdi>. {t(`by.${by}`)}.
            </span>{' '}
            {index && (
              <>
                {t('headings', { count: index.headings, number: format.number(index.headings) })},{' '}
                {t('entries', { count: index.entries, number: format.number(index.entries) })}
              </>
            )}
          </>
        }
        actions={
          <ExportMenu
            address={`/conferences/${conferenceId}/index`}
            filter={{ by, language }}
            rows={index?.entries ?? 0}
            label={t('export')}
            further={[
              { id: 'json', label: 'JSON', extension: 'json' },
              { id: 'txt', label: t('text'), extension: 'txt' },
            ]}
          />
        }
      />
      <nav className="index-orders no-print" aria-label={t('orders')}>
        {indexOrders.map((order) => (
          <Link
            key={order}
            to="/conferences/$conferenceId/index"
            params={{ conferenceId }}
            search={{ by: order === 'country' ? undefined : order }}
            className="link"
            activeOptions={{ explicitUndefined: true }}
          >
            {t(`by.${order}`)}
          </Link>
        ))}
      </nav>
      {asked.isPending && <LoadingState lines={14} />}
      {asked.isError && !index && (
        <FailedState onRetry={() => asked.refetch()} isRetrying={asked.isFetching}>
          {inWords(asked.error)}
        </FailedState>
      )}
      {index && index.headings === 0 && <EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState>}
      {index && index.headings > 0 && (
        <div aria-busy={asked.isPlaceholderData}>
          <Letters index={index} letter={letter} />
          {index.items.length === 0 && <p className="quiet">{t('nothingHere')}</p>}
          <Headings index={index} />
          <Pages index={index} />
        </div>
      )}
    </main>
  )
}
