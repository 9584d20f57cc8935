import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'
import { useMayEdit } from '../accounts/public/session.ts'

/** A screen of the history; those who only read are told why it is not theirs. */
export function ForEditors({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation('history')
  if (useMayEdit()) return children
  return (
    <main className="page" id="main">
      <PageHeader title={title} />
      <EmptyState title={t('restricted.title')}>{t('restricted.body')}</EmptyState>
    </main>
  )
}
