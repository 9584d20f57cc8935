import { useTranslation } from 'react-i18next'
import { Pager } from '#ui/pager'
import { useFormat } from '#ui/use-format'

type ChangePagerProps = {
  page: {
    next: string | null
    previous: string | null
    total: { count: number; isExact: boolean } | null
  }
  onGo: (cursor: string) => void
}

export function ChangePager({ page: { next, previous, total }, onGo }: ChangePagerProps) {
  const { t } = useTranslation('history')
  const format = useFormat()
  const number = total ? format.number(total.count) : ''
  return (
    <Pager
      count={
        total
          ? total.isExact
            ? t('count', { count: total.count, number })
            : t('moreThan', { number })
          : undefined
      }
      previous={previous}
      next={next}
      onGo={onGo}
    />
  )
}
