import { useTranslation } from 'react-i18next'
import type { FloorAct } from '#floor/act'
import type { Floor } from '#floor/state'
import type { Known } from './names/known.ts'

/** Says what an act does: "Floor given to Cuba". */
export function useActWords(known: Known) {
  const { t } = useTranslation('floor')
  return (act: FloorAct, { entries }: Pick<Floor, 'entries'>): string => {
    const entry = 'interventionId' in act && entries.find(({ id }) => id === act.interventionId)
    const delegationId = entry ? entry.delegationId : 'delegationId' in act ? act.delegationId : ''
    const name = known.delegations.get(delegationId)?.name ?? t('unknownDelegation')
    if (act.act === 'attend') return t(act.isPresent ? 'act.arrive' : 'act.leave', { name })
    if (act.act === 'giveTheFloorTo') return t('act.giveTheFloor', { name })
    return t(`act.${act.act}`, { name })
  }
}
