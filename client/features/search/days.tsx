import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import type { listFacets } from '#contract/search'
import { Button } from '#ui/button'
import { useFormat } from '#ui/use-format'
import type { SearchAddress } from './address.ts'

type DaysProps = {
  days: Answer<typeof listFacets>['days']
  address: SearchAddress
  onChange: (next: (before: SearchAddress) => SearchAddress) => void
}

/** When it was said: a bar for each day, month or year, which narrows to it. */
export function Days({ days, address, onChange }: DaysProps) {
  const { t } = useTranslation('search')
  const format = useFormat()
  const id = useId()
  const isHeld = Boolean(address.from || address.to)
  if (days.length === 0 && !isHeld) return null
  const most = Math.max(...days.map(({ count }) => count), 1)
  const called = (from: string, to: string) => (from === to ? format.day(from) : format.days(from, to))
  return (
    <section className="facet" aria-labelledby={id}>
      <h2 id={id}>{t('facet.days')}</h2>
      <ul className="days">
        {days.map(({ from, to, count }) => (
          <li key={from}>
            <button
              type="button"
              className="day-bar"
              aria-pressed={address.from === from && address.to === to}
              onClick={() => onChange((before) => ({ ...before, from, to, cursor: undefined }))}
            >
              <span>{called(from, to)}</span>
              <meter min={0} max={most} value={count} aria-hidden="true" />
              <span className="facet-count">{format.number(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {isHeld && (
        <Button
          kind="quiet"
          size="small"
          onPress={() =>
            onChange((before) => ({ ...before, from: undefined, to: undefined, cursor: undefined }))
          }
        >
          {t('allDays')}
        </Button>
      )}
    </section>
  )
}
