import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#ui/empty-state'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { useMayEdit } from '../accounts/public/session.ts'
import { Programme } from '../sessions/public/programme.tsx'

type Sessions = Parameters<typeof Programme>[0]['sessions'][number][]
type ProgrammeSectionProps = { conferenceId: string; sessions: UseQueryResult<Sessions> }

export function ProgrammeSection({ conferenceId, sessions }: ProgrammeSectionProps) {
  const { t } = useTranslation('conferences')
  const mayEdit = useMayEdit()
  const list = sessions.data
  return (
    <section className="overview-part" aria-labelledby="programme">
      <h2 id="programme">{t('programme.title')}</h2>
      {sessions.isPending && <LoadingState />}
      {sessions.isError && !list && (
        <FailedState onRetry={() => sessions.refetch()} isRetrying={sessions.isFetching}>
          {t('programme.failed')}
        </FailedState>
      )}
      {list?.length === 0 && (
        <EmptyState
          title={t('programme.empty')}
          actions={
            mayEdit && (
              <Link
                to="/conferences/$conferenceId/sessions/new"
                params={{ conferenceId }}
                className="button"
                data-kind="primary"
              >
                {t('actions.addSession')}
              </Link>
            )
          }
        >
          {t(mayEdit ? 'programme.emptyBody' : 'programme.emptyReader')}
        </EmptyState>
      )}
      {list && list.length > 0 && <Programme sessions={list} />}
    </section>
  )
}
