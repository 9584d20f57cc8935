import { Cloud, CloudOff, KeyRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '#ui/badge'
import { useFormat } from '#ui/use-format'
import { useAtDesk } from '../at-desk.ts'

const signs = { live: Cloud, polling: Cloud, away: CloudOff, 'signed-out': KeyRound }

/** How the desk stands with the server, and what waits to be sent since when. */
export function ConnectionState() {
  const { t } = useTranslation('floor')
  const format = useFormat()
  const { connection, waiting } = useAtDesk().desk
  const Sign = signs[connection]
  const isWell = connection === 'live' || connection === 'polling'
  return (
    <span className="desk-connection">
      <Badge tone={isWell ? 'neutral' : 'waiting'} icon={<Sign aria-hidden="true" />}>
        {t(`connection.${connection}`)}
      </Badge>
      {waiting.count > 0 && waiting.since && (
        <span className="small">
          {t('connection.waiting', { count: waiting.count, time: format.time(waiting.since, 'minute') })}
        </span>
      )}
    </span>
  )
}
