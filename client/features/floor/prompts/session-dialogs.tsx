import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { TextField } from '#ui/text-field'
import { useAtDesk } from '../at-desk.ts'
import { useNames } from '../use-names.ts'
import { useAsk } from './asking.tsx'

/** Why the session is suspended, if that is said. */
export function SuspendDialog() {
  const { t } = useTranslation('floor')
  const { acts } = useAtDesk()
  const { close } = useAsk()
  const [reason, setReason] = useState('')
  function suspend(event?: FormEvent) {
    event?.preventDefault()
    acts.suspend(reason.trim() || null)
    close()
  }
  return (
    <Dialog
      isOpen
      onClose={close}
      title={t('session.suspendTitle')}
      actions={
        <>
          <Button onPress={close}>{t('session.cancel')}</Button>
          <Button kind="primary" onPress={() => suspend()}>
            {t('session.suspend')}
          </Button>
        </>
      }
    >
      <form onSubmit={suspend} className="stack">
        <p className="quiet">{t('session.suspendBody')}</p>
        <TextField
          label={t('session.reason')}
          isOptional
          autoFocus
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
      </form>
    </Dialog>
  )
}

/** What closing the session ends, said before. */
export function CloseDialog() {
  const { t } = useTranslation('floor')
  const { acts, list, holder } = useAtDesk()
  const { close } = useAsk()
  const names = useNames()
  const listed = list.length
  return (
    <Dialog
      isOpen
      role="alertdialog"
      onClose={close}
      title={t('session.closeTitle')}
      actions={
        <>
          <Button onPress={close}>{t('session.cancel')}</Button>
          <Button
            kind="primary"
            autoFocus
            onPress={() => {
              acts.ofSession('close')
              close()
            }}
          >
            {t('session.close')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {holder && <p>{t('session.endsFloor', { name: names.plate(holder.delegationId).name })}</p>}
        {listed > 0 && <p>{t('session.stillListed', { count: listed })}</p>}
        <p className="quiet">{t('session.closeBody')}</p>
      </div>
    </Dialog>
  )
}
