import { Merge, Split } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { useFormat } from '#ui/use-format'
import { offersOf } from './offers.ts'

export type Duplicates<R> = {
  records: readonly R[]
  distinct: readonly { id: string; otherId: string }[]
  /** What makes it likely that they are one. */
  sign?: ReactNode
  /** How many there are beside those that are shown. */
  more?: number
}

type Named = { id: string; name: string }

type DuplicateGroupProps<R extends Named> = {
  group: Duplicates<R>
  facts: (record: R) => ReactNode
  onMerge: (record: R, into: R) => void
  onTell: (records: readonly R[]) => void
}

/** Records that may be one: each is merged into an earlier one, or said to be another. */
export function DuplicateGroup<R extends Named>(props: DuplicateGroupProps<R>) {
  const { group, facts, onMerge, onTell } = props
  const { t } = useTranslation('distinctions')
  const format = useFormat()
  const { records, distinct, sign, more = 0 } = group
  return (
    <li className="duplicate">
      {sign}
      <ul className="duplicate-records">
        {offersOf(records, distinct).map(({ record, into }) => (
          <li key={record.id} className="duplicate-record">
            <div className="duplicate-words">{facts(record)}</div>
            {into && (
              <div className="duplicate-acts">
                <Button
                  size="small"
                  icon={<Merge aria-hidden="true" />}
                  onPress={() => onMerge(record, into)}
                >
                  {t('mergeInto', { name: record.name, into: into.name })}
                </Button>
                <Button
                  size="small"
                  kind="quiet"
                  icon={<Split aria-hidden="true" />}
                  data-tells=""
                  aria-label={t('areTwoNamed', { names: format.list([record.name, into.name]) })}
                  onPress={() => onTell([record, into])}
                >
                  {t('areTwo')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="small quiet">{t('more', { count: more, number: format.number(more) })}</p>}
      {records.length > 2 && more === 0 && (
        <Button size="small" kind="quiet" data-tells="" onPress={() => onTell(records)}>
          {t('allDiffer', { number: format.number(records.length) })}
        </Button>
      )}
    </li>
  )
}
