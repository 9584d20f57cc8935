import { useTranslation } from 'react-i18next'
import { deleteTreatyAction, restoreTreatyAction } from '#contract/instruments'
import { useHiding } from '../../http/use-hiding.ts'
import type { Act } from './act-values.ts'

/** Hides an act and offers Undo. */
export function useHideAct() {
  const { t } = useTranslation('instruments')
  const hide = useHiding(deleteTreatyAction, restoreTreatyAction, ['sources', 'delegations'])
  return (act: Act) => hide(act, { hidden: t('act.hidden', { name: act.participantName }), undo: t('undo') })
}
