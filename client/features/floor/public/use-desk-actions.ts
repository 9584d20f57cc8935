import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { getConference } from '#contract/conferences'
import { listSessions } from '#contract/sessions'
import { allPages } from '../../../http/all-pages.ts'
import { query } from '../../../http/query.ts'
import { nowIn } from '../../../ui/local-time.ts'
import { hasDesk } from './has-desk.ts'

/** The ways to the desks of the sessions that are under way or of today, for the command palette while it is open. */
export function useDeskActions(conferenceId: string | undefined, isOpen: boolean) {
  const { t } = useTranslation('floor')
  const navigate = useNavigate()
  const cache = useQueryClient()
  const enabled = isOpen && conferenceId !== undefined
  const id = conferenceId ?? ''
  const sessions = useQuery({ ...allPages(listSessions, { query: { conference: id } }), enabled })
  // Every screen of a conference has read it already.
  const conference = cache.getQueryData(query(getConference, { params: { id } }).queryKey)
  const today = conference && nowIn(conference.timeZone).day
  return (sessions.data ?? [])
    .filter((session) => hasDesk(session, today))
    .map((session) => ({
      id: `desk ${session.id}`,
      label: t('deskOf', { session: session.title }),
      act: () =>
        void navigate({
          to: '/conferences/$conferenceId/sessions/$sessionId/desk',
          params: { conferenceId: id, sessionId: session.id },
        }),
    }))
}
