import { useTranslation } from 'react-i18next'
import { useTimeZone } from './use-format.tsx'
import { fromUtcInWords, offsetOf } from './zoned-time.ts'
import './which-of-two.css'

type WhichOfTwoProps = {
  /** The instant that a typed time is read as. */
  at: string | null
  /** The instants that it may mean, the earlier first; nothing is shown while there are not two. */
  twins: readonly string[]
  onChange: (at: string) => void
}

/** Where clocks are turned back and a typed time comes twice: which of the two is meant, and the way to the other. */
export function WhichOfTwo({ at, twins, onChange }: WhichOfTwoProps) {
  const { t } = useTranslation('ui')
  const zone = useTimeZone()
  const [first, second] = twins
  if (!at || !first || !second) return null
  const isFirst = at === first
  const other = isFirst ? second : first
  const fromUtc = (instant: string) => fromUtcInWords(offsetOf(instant, zone))
  return (
    <span className="which-of-two" role="status">
      {t(isFirst ? 'whichOfTwo.first' : 'whichOfTwo.second', { clock: fromUtc(at) })}
      <button type="button" className="link link-button" onClick={() => onChange(other)}>
        {t(isFirst ? 'whichOfTwo.takeSecond' : 'whichOfTwo.takeFirst', { clock: fromUtc(other) })}
      </button>
    </span>
  )
}
