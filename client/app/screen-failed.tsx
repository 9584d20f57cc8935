import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#ui/empty-state'
import { FailedState } from '#ui/failed-state'
import { PageHeader } from '#ui/page-header'
import { isStatus, NetworkError } from '../http/errors.ts'

/** Whatever a screen throws ends here, in words, with a way on. */
export function ScreenFailed({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('app')
  const router = useRouter()
  // An address that cannot be understood leads nowhere either; asking again would not help.
  if (isStatus(error, 404) || isStatus(error, 400)) return <ScreenNotFound />
  const reason = error instanceof NetworkError ? 'network' : isStatus(error, 403) ? 'forbidden' : 'unknown'
  return (
    <main className="page" id="main">
      <PageHeader title={t('failed.title')} />
      <FailedState
        title={t(`failed.${reason}`)}
        onRetry={() => {
          reset()
          router.invalidate()
        }}
      />
    </main>
  )
}

export function ScreenNotFound() {
  const { t } = useTranslation('app')
  return (
    <main className="page" id="main">
      <PageHeader title={t('notFound.title')} />
      <EmptyState
        title={t('notFound.body')}
        actions={
          <Link to="/" className="button" data-kind="primary">
            {t('notFound.action')}
          </Link>
        }
      />
    </main>
  )
}
