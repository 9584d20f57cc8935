import { useTranslation } from 'react-i18next'
import type { Share, ShareView } from './shares.ts'

/** What a share is called, in the reader's language. */
export function useShareName(view: ShareView) {
  const { t, i18n } = useTranslation('interventions')
  const { t: tc } = useTranslation('coverage')
  return ({ value, name, names }: Pick<Share, 'value' | 'name' | 'names'>) => {
    if (value === null) return tc('shares.none')
    if (view === 'kind' || view === 'delegationKind') return t(`${view}.${value}`)
    return names[i18n.language] ?? name ?? value
  }
}
