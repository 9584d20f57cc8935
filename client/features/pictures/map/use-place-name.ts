import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import type { MapPlace } from './map.ts'

/** What a place is called and what it did, in the reader's language. */
export function usePlaceName() {
  const { t, i18n } = useTranslation('pictures')
  const format = useFormat()
  return (place: MapPlace) => {
    const { name, names, interventions, signed, signedOn } = place
    return [
      names[i18n.language] ?? name,
      interventions > 0
        ? t('interventions', { count: interventions, number: format.number(interventions) })
        : t('map.silent'),
      signedOn ? t('map.signedOn', { day: format.day(signedOn, 'short') }) : signed && t('map.signed'),
    ]
      .filter(Boolean)
      .join(' · ')
  }
}
