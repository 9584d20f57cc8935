import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reviewStates } from '#contract/interventions'
import { Button } from '#ui/button'
import { Menu } from '#ui/menu'
import { useFormat } from '#ui/use-format'
import type { Total } from '../list/found-count.tsx'
import { type Act, BulkDialog, type BulkTarget } from './bulk-dialog.tsx'
import type { ListSelection } from './use-selection.ts'
import './bulk.css'

type SelectionBarProps = { list: ListSelection; total: Total | null; target: BulkTarget }

/** How many are chosen, and what is done to them; each act says how many it touches before it does. */
export function SelectionBar({ list, total, target }: SelectionBarProps) {
  const { t } = useTranslation('interventions')
  const format = useFormat()
  const [asked, setAsked] = useState<Act['kind'] | Act>()
  const { ids, isAll } = list.selection
  if (!isAll && ids.size === 0) return null
  const number = format.number(isAll ? (total?.count ?? 0) : ids.size)
  const found = total && format.number(total.count)
  return (
    <section className="selection-bar no-print" aria-label={t('bulk.label')}>
      <span className="selection-count" role="status">
        {isAll
          ? t(total?.isExact ? 'bulk.allChosen' : 'bulk.moreChosen', { number })
          : t('bulk.chosen', { count: ids.size, number })}
      </span>
      {!isAll && total && total.count > ids.size && (
        <Button size="small" kind="quiet" onPress={list.chooseAll}>
          {t(total.isExact ? 'bulk.chooseAll' : 'bulk.chooseMore', { number: found })}
        </Button>
      )}
      <div className="row">
        <Menu
          label={t('bulk.review')}
          kind="secondary"
          groups={[
            {
              id: 'review',
              entries: reviewStates.map((reviewState) => ({
                id: reviewState,
                label: t(`reviewState.${reviewState}`),
                detail: t(`reviewMeans.${reviewState}`),
                onAction: () => setAsked({ kind: 'review', reviewState }),
              })),
            },
          ]}
        />
        <Button onPress={() => setAsked('theme')}>{t('bulk.theme')}</Button>
        <Button onPress={() => setAsked('session')}>{t('bulk.session')}</Button>
        <Button kind="quiet" onPress={list.clear}>
          {t('bulk.clear')}
        </Button>
      </div>
      {asked && (
        <BulkDialog asked={asked} target={target} onClose={() => setAsked(undefined)} onDone={list.clear} />
      )}
    </section>
  )
}
