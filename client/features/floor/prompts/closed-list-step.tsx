import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { Notice } from '#ui/notice'
import { useFormat } from '#ui/use-format'
import { useAtDesk } from '../at-desk.ts'
import type { KnownDelegation } from '../names/known.ts'

type ClosedListStepProps = { delegation: KnownDelegation; onAdd: () => void; onBack: () => void }

/** The list is closed: somebody is added only when a person says so. */
export function ClosedListStep({ delegation, onAdd, onBack }: ClosedListStepProps) {
  const { t } = useTranslation('floor')
  const format = useFormat()
  const { listClosedAt } = useAtDesk().desk.floor.session
  return (
    <>
      <Notice isUrgent title={t('closedList.title', { time: listClosedAt ? format.time(listClosedAt) : '' })}>
        {t('closedList.body')}
      </Notice>
      <div className="row">
        <Button kind="primary" autoFocus onPress={onAdd}>
          {t('closedList.add', { name: delegation.name })}
        </Button>
        <Button onPress={onBack}>{t('closedList.back')}</Button>
      </div>
    </>
  )
}
