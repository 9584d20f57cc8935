import { ArrowDownUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Menu } from './menu.tsx'

type OrderMenuProps<Sort extends string> = {
  sort: Sort
  sorts: readonly Sort[]
  label: (sort: Sort) => string
  onSort: (sort: Sort) => void
}

/** The order of a list in words: also where the window is too narrow for the headers that sort. */
export function OrderMenu<Sort extends string>({ sort, sorts, label, onSort }: OrderMenuProps<Sort>) {
  const { t } = useTranslation('ui')
  const entries = sorts.map((one) => ({
    id: one,
    label: label(one),
    isChosen: one === sort,
    onAction: () => onSort(one),
  }))
  return (
    <Menu label={t('order', { order: label(sort) })} size="small" groups={[{ id: 'orders', entries }]}>
      <ArrowDownUp aria-hidden="true" />
      {label(sort)}
    </Menu>
  )
}
