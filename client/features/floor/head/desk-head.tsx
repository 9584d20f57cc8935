import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Badge } from '#ui/badge'
import { Breadcrumbs, PageHeader } from '#ui/page-header'
import { useFormat } from '#ui/use-format'
import { DisplaysButton } from '../../displays/public/displays-button.tsx'
import { useAtDesk } from '../at-desk.ts'
import { useSecond } from '../now/use-second.ts'
import { ConnectionState } from './connection-state.tsx'
import { OthersHere } from './others-here.tsx'
import { PracticeSwitch } from './practice-switch.tsx'
import { SessionActs } from './session-acts.tsx'

/** The session, the time, how the desk stands with the server, who else is at it, and what is done with the session. */
export function DeskHead() {
  const { t } = useTranslation(['floor', 'sessions'])
  const { desk, mayAct } = useAtDesk()
  const { session } = desk.floor
  return (
    <>
      {desk.isPractice && (
        <p className="desk-practice-band">
          <strong>{t('practice.mark')}</strong> {t('practice.means')}
        </p>
      )}
      <PageHeader
        title={<span dir="auto">{session.title}</span>}
        documentTitle={t('title', { session: session.title })}
        breadcrumbs={
          <Breadcrumbs>
            <Link
              to="/conferences/$conferenceId/sessions/$sessionId"
              params={{ conferenceId: session.conferenceId, sessionId: session.id }}
            >
              {t('backToSession')}
            </Link>
          </Breadcrumbs>
        }
        lead={
          <span className="desk-lead">
            <WallClock />
            <Badge tone={session.status === 'open' ? 'floor' : 'neutral'}>
              {t(`sessions:status.${session.status}`)}
            </Badge>
            <ConnectionState />
            {mayAct && <OthersHere />}
          </span>
        }
        actions={
          mayAct && (
            <>
              <SessionActs />
              <DisplaysButton sessionId={session.id} />
              <PracticeSwitch />
            </>
          )
        }
      />
    </>
  )
}

/** The time on the clocks of the conference, corrected to the server's. */
function WallClock() {
  const { t } = useTranslation('floor')
  const format = useFormat()
  const { desk } = useAtDesk()
  const now = useSecond(desk.now)
  return (
    <span className="desk-wall-clock figure" role="timer" aria-label={t('wallClock')}>
      {format.time(now)}
    </span>
  )
}
