import { ArrowDownUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { interventionSorts } from '#contract/interventions'
import { Menu } from '#ui/menu'
import type { InterventionSort } from '../public/intervention.ts'

type OrderMenuProps = { sort: InterventionSort; onSort: (sort: InterventionSort) => void }

/** The order in words: also where the window is too narrow for the headers that sort. */
export function OrderMenu({ sort, onSort }: OrderMenuProps) {
  const { t } = useTranslation('interventions')
  const entries = interventionSorts.map((one) => ({
    id: one,
    label: t(`sort.${one}`),
    isChosen: one === sort,
    onAction: () => onSort(one),
  }))
  return (
    <Menu label={t('order', { order: t(`sort.${sort}`) })} size="small" groups={[{ id: 'orders', entries }]}>
      <ArrowDownUp aria-hidden="true" />
      {t(`sort.${sort}`)}
    </Menu>
  )
}
