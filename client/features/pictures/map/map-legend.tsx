import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { StepLegend } from '../frame/step-legend.tsx'
import type { MapPlace } from './map.ts'
import { SilentPattern } from './silent-pattern.tsx'

/** What the looks of a place stand for, of those that there are. */
export function MapLegend({ places }: { places: readonly MapPlace[] }) {
  const { t } = useTranslation('pictures')
  const pattern = useId()
  const most = Math.max(...places.map(({ interventions }) => interventions))
  return (
    <div className="row">
      {most > 0 && (
        <>
          <span className="quiet small">{t('map.spoke')}</span>
          <StepLegend most={most} />
        </>
      )}
      <ul className="picture-legend picture-drawing" aria-label={t('legend')}>
        {places.some(({ interventions, signed }) => interventions === 0 && signed) && (
          <li>
            <svg width={16} height={16} aria-hidden="true">
              <SilentPattern id={pattern} />
              <rect className="silent" fill={`url(#${pattern})`} x={1} y={1} width={14} height={14} />
            </svg>
            {t('map.signedSilent')}
          </li>
        )}
        <li>
          <svg width={16} height={16} aria-hidden="true">
            <rect className="took-part" x={1} y={1} width={14} height={14} />
          </svg>
          {t('map.tookPart')}
        </li>
      </ul>
    </div>
  )
}
