import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import type { search } from '#contract/search'
import { Select } from '#ui/select'
import { useFormat } from '#ui/use-format'

type FoundHeadProps = Pick<Answer<typeof search>, 'total' | 'ranked'> & {
  sort: string
  isSought: boolean
  onSort: (sort: string) => void
}

/** How many are found, how they are ordered, and when only the newest of them were ranked. */
export function FoundHead({ total, ranked, sort, isSought, onSort }: FoundHeadProps) {
  const { t } = useTranslation('search')
  const format = useFormat()
  const orders = (['best', 'newest', 'oldest'] as const).filter((order) => isSought || order !== 'best')
  return (
    <div className="search-head">
      <div>
        <p role="status" className="search-count">
          {total &&
            (total.isExact
              ? t('count', { count: total.count, number: format.number(total.count) })
              : t('moreThan', { number: format.number(total.count) }))}
        </p>
        {ranked && !ranked.isAll && (
          <p className="quiet small">{t('rankedAmong', { number: format.number(ranked.among) })}</p>
        )}
      </div>
      <Select
        label={t('order')}
        value={sort}
        onChange={onSort}
        options={orders.map((order) => ({ value: order as string, label: t(`orders.${order}`) }))}
      />
    </div>
  )
}
