import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import type { Instrument } from './instrument-values.ts'

/** When an instrument was adopted and opened, and how many acts of each kind are recorded. */
export function InstrumentFacts({ instrument }: { instrument: Instrument }) {
  const { t } = useTranslation('instruments')
  const format = useFormat()
  const { shortName, entryIntoForceRule, note, actions } = instrument
  const days = (['adoptedOn', 'openedOn', 'closesOn'] as const).flatMap((name) => {
    const day = instrument[name]
    return day ? [{ name, day }] : []
  })
  return (
    <div className="instrument-about">
      <dl className="instrument-facts">
        {shortName && (
          <div>
            <dt>{t('form.shortName')}</dt>
            <dd dir="auto">{shortName}</dd>
          </div>
        )}
        {days.map(({ name, day }) => (
          <div key={name}>
            <dt>{t(`form.${name}`)}</dt>
            <dd>
              <time dateTime={day}>{format.day(day)}</time>
            </dd>
          </div>
        ))}
        {actions.map(({ kind, count }) => (
          <div key={kind}>
            <dt>{t(`kinds.${kind}`)}</dt>
            <dd className="figure">{format.number(count)}</dd>
          </div>
        ))}
      </dl>
      {entryIntoForceRule && (
        <p className="instrument-text" dir="auto">
          {entryIntoForceRule}
        </p>
      )}
      {note && (
        <p className="instrument-text quiet" dir="auto">
          {note}
        </p>
      )}
    </div>
  )
}
