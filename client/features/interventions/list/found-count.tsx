import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import { listInterventions } from '#contract/interventions'
import { Button } from '#ui/button'
import { useFormat } from '#ui/use-format'
import { query } from '../../../http/query.ts'

export type Total = NonNullable<Answer<typeof listInterventions>['total']>

/** The total of a list, and a way to have it exact where the list itself counts only so far. */
export function useTotal(capped: Total | null, criteria: object) {
  const asked = JSON.stringify(criteria)
  const [wanted, setWanted] = useState<string>()
  const exact = useQuery({
    ...query(listInterventions, { query: { ...criteria, pageSize: 1, count: 'exact' } }),
    enabled: wanted === asked && capped?.isExact === false,
    placeholderData: undefined,
  })
  return {
    total: exact.data?.total ?? capped,
    isCounting: exact.isFetching,
    hasFailed: exact.isError,
    count: () => (wanted === asked ? void exact.refetch() : setWanted(asked)),
  }
}

type FoundCountProps = Omit<ReturnType<typeof useTotal>, 'total'> & { total: Total }

/** How many there are: "14 interventions", or "more than 10,000" with a button for the exact number. */
export function FoundCount({ total, isCounting, hasFailed, count }: FoundCountProps) {
  const { t } = useTranslation('interventions')
  const number = useFormat().number(total.count)
  return (
    <span className="found-total">
      <span role="status">
        {total.isExact ? t('count', { count: total.count, number }) : t('moreThan', { number })}
      </span>
      {!total.isExact && (
        <Button kind="quiet" size="small" isPending={isCounting} onPress={count}>
          {hasFailed ? t('countAgain') : t('countExactly')}
        </Button>
      )}
    </span>
  )
}
