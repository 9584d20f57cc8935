import { CircleCheck, CircleDashed, Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '#ui/badge'
import type { ListedIntervention } from './intervention.ts'
import './interventions.css'

const signs = { provisional: CircleDashed, checked: CircleCheck, final: Lock }

export function ReviewState({ state }: { state: ListedIntervention['reviewState'] }) {
  const { t } = useTranslation('interventions')
  const Sign = signs[state]
  return (
    <span className="review-state" data-state={state}>
      <Sign aria-hidden="true" />
      {t(`reviewState.${state}`)}
    </span>
  )
}

/** Says a status that is not the usual one: nothing for what was delivered. */
export function StatusBadge({ status }: { status: ListedIntervention['status'] }) {
  const { t } = useTranslation('interventions')
  if (status === 'delivered') return null
  return <Badge tone={status === 'on_the_floor' ? 'floor' : 'neutral'}>{t(`status.${status}`)}</Badge>
}
