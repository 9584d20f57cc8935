import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { getView } from '#contract/views'
import { EmptyState } from '#ui/empty-state'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { PageHeader } from '#ui/page-header'
import { isStatus } from '../../http/errors.ts'
import { query } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'

const route = getRouteApi('/signed-in/views/$viewId')

/** The link of a saved view: leads to what was saved. */
export function ViewScreen() {
  const { t } = useTranslation('views')
  const inWords = useRefusal()
  const { viewId } = route.useParams()
  const view = useQuery(query(getView, { params: { id: viewId } }))
  const { history } = useRouter()
  const address = view.data?.address
  useEffect(() => {
    // It takes the place of this link, so that Back leads to before it.
    if (address) history.replace(address)
  }, [address, history])
  const isGone = isStatus(view.error, 404) || isStatus(view.error, 400)
  return (
    <main className="page" id="main">
      <PageHeader title={t('view')} />
      {!view.isError && <LoadingState lines={4} />}
      {isGone && (
        <EmptyState title={t('gone.title')} actions={<Link to="/search">{t('gone.search')}</Link>}>
          {t('gone.body')}
        </EmptyState>
      )}
      {view.isError && !isGone && (
        <FailedState onRetry={() => view.refetch()} isRetrying={view.isFetching}>
          {inWords(view.error)}
        </FailedState>
      )}
    </main>
  )
}
