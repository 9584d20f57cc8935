import { Check, CircleAlert, CloudOff, KeyRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import { serverSecond } from '../device/device-clock.ts'
import './waiting-state.css'

type WaitingStateProps = {
  waiting: { count: number; since: string | null }
  refused: number
  /** Of other accounts, on this device. */
  others?: number
  isSignedOut?: boolean
}

/** What the record has not of what was done here: "3 waiting, since 10:42 · refused: 1". Stands inside a TimeZone. */
export function WaitingState({ waiting, refused, others = 0, isSignedOut = false }: WaitingStateProps) {
  const { t } = useTranslation('device')
  const since = useSince()
  const isSaved = waiting.count === 0 && refused === 0
  return (
    <span className="waiting-state figure">
      {isSaved && others === 0 && (
        <span className="save-state">
          <Check aria-hidden="true" />
          {t('state.saved')}
        </span>
      )}
      {waiting.count > 0 && (
        <span className="save-state" data-tone="waiting">
          {isSignedOut ? <KeyRound aria-hidden="true" /> : <CloudOff aria-hidden="true" />}
          {t('state.waiting', { count: waiting.count, since: since(waiting.since!) })}
          {isSignedOut && <span>· {t('state.signedOut')}</span>}
        </span>
      )}
      {refused > 0 && (
        <span className="save-state" data-tone="refused">
          <CircleAlert aria-hidden="true" />
          {t('state.refused', { count: refused })}
        </span>
      )}
      {others > 0 && <span className="save-state">{t('state.others', { count: others })}</span>}
    </span>
  )
}

/** The time of an instant, with its day where that is not today. */
function useSince() {
  const format = useFormat()
  return (at: string) => {
    const [day, today] = [format.dayOf(at, 'short'), format.dayOf(serverSecond(), 'short')]
    const time = format.time(at, 'minute')
    return day === today ? time : `${day}, ${time}`
  }
}
