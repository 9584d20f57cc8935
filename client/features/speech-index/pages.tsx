import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useConference } from '../conferences/public/current-conference.tsx'
import type { IndexPage } from './speech-index.ts'

/** The way to the page before and the next, where there are several. */
export function Pages({ index: { by, letter, page, pages } }: { index: IndexPage }) {
  const { t } = useTranslation('speech-index')
  const { id: conferenceId } = useConference()
  if (pages <= 1) return null
  const to = (next: number) => ({
    to: '/conferences/$conferenceId/index' as const,
    params: { conferenceId },
    search: {
      by: by === 'country' ? undefined : by,
      letter: letter ?? undefined,
      page: next === 1 ? undefined : next,
    },
    className: 'button',
    'data-kind': 'secondary',
  })
  return (
    <nav className="row index-pages no-print" aria-label={t('pages')}>
      <span className="small quiet figure">{t('page', { page, pages })}</span>
      {page > 1 && <Link {...to(page - 1)}>{t('previous')}</Link>}
      {page < pages && <Link {...to(page + 1)}>{t('next')}</Link>}
    </nav>
  )
}
