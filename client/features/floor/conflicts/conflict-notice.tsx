import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { Notice } from '#ui/notice'
import { useFormat } from '#ui/use-format'
import { DifferenceValue } from './difference-value.tsx'
import { type Conflict, canBeTaken, type Difference } from './differences.ts'

type ConflictNoticeProps = {
  act: Conflict
  differences: Difference[]
  onSettle: (take: 'record' | 'act') => Promise<unknown>
}

/** What a desk said beside what the record says, who said it and when, and the two ways to settle it. */
export function ConflictNotice({ act, differences, onSettle }: ConflictNoticeProps) {
  const { t } = useTranslation('floor-conflicts')
  const format = useFormat()
  const [taking, setTaking] = useState<'record' | 'act'>()
  const moment = `${format.dayOf(act.at, 'short')}, ${format.time(act.at)}`
  const desk = act.account?.name ?? t('aDesk')

  async function settle(take: 'record' | 'act') {
    setTaking(take)
    await onSettle(take).finally(() => setTaking(undefined))
  }

  return (
    <Notice tone="accent" title={t('title', { desk })}>
      <p>{t(`why.${act.conflict}`, { desk, moment })}</p>
      {differences.length > 0 && (
        <table className="difference-table">
          <caption>{t('caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('what')}</th>
              <th scope="col">{t('record')}</th>
              <th scope="col">{t('desk')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ name, record, desk: said }) => (
              <tr key={name}>
                <th scope="row">{t(`field.${name}`)}</th>
                <td>
                  <DifferenceValue name={name} value={record} />
                </td>
                <td>
                  <DifferenceValue name={name} value={said} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="row">
        <Button
          isPending={taking === 'record'}
          isDisabled={taking === 'act'}
          onPress={() => settle('record')}
        >
          {t('take.record')}
        </Button>
        {canBeTaken(act) && (
          <Button isPending={taking === 'act'} isDisabled={taking === 'record'} onPress={() => settle('act')}>
            {t('take.act')}
          </Button>
        )}
      </div>
    </Notice>
  )
}
