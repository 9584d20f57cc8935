import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useLocation, useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '#ui/notice'
import { sessionQuery } from '../features/accounts/public/session.ts'
import { isDeskAddress } from '../features/floor/public/desk-address.ts'
import { KeptDesks } from '../features/floor/public/kept-desks.tsx'

function subscribe(listener: () => void) {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

/** Says that there is no network, or no server behind it, and which desks open all the same; a desk says so itself. */
export function OfflineBanner() {
  const { t } = useTranslation('app')
  const { pathname } = useLocation()
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine)
  const isAway = useSuspenseQuery(sessionQuery).data.isKept ?? false
  useAskAgain(isAway)
  return (
    <div role="status">
      {(!isOnline || isAway) && !isDeskAddress(pathname) && (
        <div className="offline">
          <Notice tone="waiting" title={t(isOnline ? 'offline.away' : 'offline.title')}>
            {t('offline.body')}
            <KeptDesks />
          </Notice>
        </div>
      )}
    </div>
  )
}

/** What could not be shown without the server is asked again once it is there. */
function useAskAgain(isAway: boolean) {
  const cache = useQueryClient()
  const router = useRouter()
  const wasAway = useRef(isAway)
  useEffect(() => {
    const isBack = wasAway.current && !isAway
    wasAway.current = isAway
    if (isBack) cache.invalidateQueries().then(() => router.invalidate())
  }, [isAway, cache, router])
}
