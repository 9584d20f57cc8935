import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** Between what was done and what was hidden. */
export function HistoryNav({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation('history')
  const params = { conferenceId }
  return (
    <nav className="history-nav no-print" aria-label={t('nav.label')}>
      <Link to="/conferences/$conferenceId/activity" params={params} activeOptions={{ includeSearch: false }}>
        {t('nav.activity')}
      </Link>
      <Link to="/conferences/$conferenceId/bin" params={params} activeOptions={{ includeSearch: false }}>
        {t('nav.bin')}
      </Link>
    </nav>
  )
}
