import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import { nowIn } from '../../ui/local-time.ts'
import type { Conference } from './public/current-conference.tsx'
import { offsetOf } from './time-zones.ts'

/** When and where a conference is, and what its clocks show now. */
export function ConferenceFacts({ conference }: { conference: Conference }) {
  const { t } = useTranslation('conferences')
  const format = useFormat()
  const { startsOn, endsOn, place, venue, timeZone, workingLanguages, description } = conference
  return (
    <div className="conference-about">
      <dl className="conference-facts">
        <div>
          <dt>{t('facts.when')}</dt>
          <dd>{format.days(startsOn, endsOn)}</dd>
        </div>
        {(place || venue) && (
          <div>
            <dt>{t('facts.where')}</dt>
            <dd>
              <span dir="auto">{[venue, place].filter(Boolean).join(', ')}</span>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('facts.localTime')}</dt>
          <dd>
            <LocalTime zone={timeZone} />{' '}
            <span className="quiet small">
              {timeZone} ({offsetOf(timeZone, new Date(`${startsOn}T12:00:00Z`))})
            </span>
          </dd>
        </div>
        {workingLanguages.length > 0 && (
          <div>
            <dt>{t('facts.languages')}</dt>
            <dd>{format.list(workingLanguages.map((tag) => format.language(tag)))}</dd>
          </div>
        )}
      </dl>
      {description && (
        <p className="conference-description" dir="auto">
          {description}
        </p>
      )}
    </div>
  )
}

function LocalTime({ zone }: { zone: string }) {
  const format = useFormat()
  const [now, setNow] = useState(() => nowIn(zone))
  useEffect(() => {
    const timer = setInterval(() => setNow(nowIn(zone)), 1_000)
    setNow(nowIn(zone))
    return () => clearInterval(timer)
  }, [zone])
  return (
    <>
      <time className="figure">{now.time.slice(0, 5)}</time>, {format.day(now.day, 'short')}
    </>
  )
}
