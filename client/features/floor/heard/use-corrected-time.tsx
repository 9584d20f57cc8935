import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '#ui/use-format'
import { WhichOfTwo } from '#ui/which-of-two'
import { localTimeOf } from '../../../ui/local-time.ts'
import { nearestInstant, twinsOf } from '../../../ui/zoned-time.ts'
import { useAtDesk } from '../at-desk.ts'

/**
 * A time that is corrected: what is typed, undefined while that is no time, and the instant it means, the nearest to
 * what was known or to what was said to be meant. One that was not touched is the instant it was, on whatever day.
 */
export function useCorrectedTime(known: string | null) {
  const { t } = useTranslation('floor')
  const zone = useTimeZone()
  const { desk } = useAtDesk()
  const shown = known && localTimeOf(known, zone).time
  const [typed, setTyped] = useState<string | null | undefined>(shown)
  const [meant, setMeant] = useState<string>()
  const isUntouched = !meant && typed === shown
  const at = isUntouched ? known : typed ? nearestInstant(typed, meant ?? known ?? desk.now(), zone) : null
  const isLeftOut = typed && at && localTimeOf(at, zone).time !== typed
  const leftOut = isLeftOut ? t('times.leftOut', { time: typed }) : undefined
  return {
    typed,
    at,
    /** What to say where the clocks left it out when they were turned forward. */
    leftOut,
    /** What its field takes. */
    field: {
      value: typed,
      error: leftOut,
      onChange: setTyped,
      now() {
        const now = desk.now()
        setMeant(now)
        return localTimeOf(now, zone).time
      },
      note: at && <WhichOfTwo at={at} twins={twinsOf(at, zone)} onChange={setMeant} />,
    },
  }
}
