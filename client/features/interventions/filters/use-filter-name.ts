import { useTranslation } from 'react-i18next'
import { type FilterName, wantedOf } from './address.ts'

/** What a filter is called: by its name, or as what is left out. */
export function useFilterName() {
  const { t } = useTranslation('interventions')
  return (name: string) => {
    const wanted = wantedOf(name) as FilterName
    return wanted === name ? t(`filter.${wanted}`) : t('filters.without', { filter: t(`filter.${wanted}`) })
  }
}
