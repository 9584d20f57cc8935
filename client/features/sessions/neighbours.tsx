import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { programmeQuery } from './public/sessions-query.ts'
import type { Session } from './session-values.ts'

/** The sessions before and after this one in the programme. */
export function Neighbours({ session }: { session: Session }) {
  const { t } = useTranslation('sessions')
  const { data = [] } = useQuery(programmeQuery(session.conferenceId))
  const at = data.findIndex(({ id }) => id === session.id)
  if (at < 0) return null
  return (
    <nav className="session-neighbours no-print" aria-label={t('neighbours.label')}>
      <Neighbour session={data[at - 1]} direction="previous" />
      <Neighbour session={data[at + 1]} direction="next" />
    </nav>
  )
}

type NeighbourProps = { session: Session | undefined; direction: 'previous' | 'next' }

function Neighbour({ session, direction }: NeighbourProps) {
  const { t } = useTranslation('sessions')
  if (!session) return null
  const Arrow = direction === 'previous' ? ChevronLeft : ChevronRight
  return (
    <Link
      to="/conferences/$conferenceId/sessions/$sessionId"
      params={{ conferenceId: session.conferenceId, sessionId: session.id }}
      title={session.title}
      rel={direction === 'previous' ? 'prev' : 'next'}
    >
      {direction === 'previous' && <Arrow className="turns" aria-hidden="true" />}
      {t(`neighbours.${direction}`)}
      {direction === 'next' && <Arrow className="turns" aria-hidden="true" />}
    </Link>
  )
}
