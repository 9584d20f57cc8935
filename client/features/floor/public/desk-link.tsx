import { Link } from '@tanstack/react-router'
import { RadioTower } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useIsSignedIn } from '../../accounts/public/session.ts'

type DeskLinkProps = { session: { id: string; conferenceId: string }; size?: 'small' }

/** Leads to the desk of a session, which those who are signed in may watch. */
export function DeskLink({ session, size }: DeskLinkProps) {
  const { t } = useTranslation('floor')
  const isSignedIn = useIsSignedIn()
  if (!isSignedIn) return null
  return (
    <Link
      to="/conferences/$conferenceId/sessions/$sessionId/desk"
      params={{ conferenceId: session.conferenceId, sessionId: session.id }}
      className="button"
      data-kind="secondary"
      data-size={size}
    >
      <RadioTower aria-hidden="true" />
      {t('desk')}
    </Link>
  )
}
