import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import { stepsUpTo } from './steps.ts'

/** What the five steps of a colour stand for. */
export function StepLegend({ most }: { most: number }) {
  const { t } = useTranslation('pictures')
  const format = useFormat()
  const stepOf = stepsUpTo(most)
  const spans = new Map<number, [number, number]>()
  for (let count = 1; count <= most; count += 1) {
    const step = stepOf(count)
    const [from] = spans.get(step) ?? [count]
    spans.set(step, [from, count])
  }
  return (
    <ul className="picture-legend picture picture-drawing" aria-label={t('legend')}>
      {[...spans].map(([step, [from, to]]) => (
        <li key={step}>
          <svg width={16} height={16} aria-hidden="true">
            <rect className={`step-${step}`} x={1} y={1} width={14} height={14} />
          </svg>
          {from === to ? format.number(from) : `${format.number(from)}–${format.number(to)}`}
        </li>
      ))}
    </ul>
  )
}
