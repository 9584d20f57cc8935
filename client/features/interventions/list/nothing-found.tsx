import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { useMayEdit } from '../../accounts/public/session.ts'
import { useConference } from '../../conferences/public/current-conference.tsx'
import { activeFilters, withoutFilters } from '../filters/address.ts'
import type { ChangeFilters } from '../filters/filter-bar.tsx'

/** Why the list is empty and what to do next: record the first, or take filters away. */
export function NothingFound({ search, onChange }: ChangeFilters) {
  const { t } = useTranslation('interventions')
  const { id } = useConference()
  const mayEdit = useMayEdit()
  const held = activeFilters(search).length
  if (held > 0)
    return (
      <EmptyState
        title={t('noMatch.title')}
        actions={<Button onPress={() => onChange(withoutFilters)}>{t('filters.clear')}</Button>}
      >
        {t('noMatch.body', { count: held })}
      </EmptyState>
    )
  return (
    <EmptyState
      title={t('none.title')}
      actions={
        mayEdit && (
          <Link
            to="/conferences/$conferenceId/interventions/new"
            params={{ conferenceId: id }}
            className="button"
            data-kind="primary"
          >
            {t('none.action')}
          </Link>
        )
      }
    >
      {mayEdit ? t('none.body') : t('none.bodyForReaders')}
    </EmptyState>
  )
}
