import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { revokeDisplay } from '#contract/displays'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { useCommand } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { toast } from '../../ui/toast-queue.ts'
import type { Display } from './display-values.ts'

/** The displays of a session, each to be revoked. */
export function DisplayList({ displays }: { displays: readonly Display[] }) {
  const { t } = useTranslation('displays')
  const format = useFormat()
  const [revoked, setRevoked] = useState<Display>()
  return (
    <>
      <Table caption={t('title')}>
        <thead>
          <tr>
            <th scope="col">{t('columns.label')}</th>
            <th scope="col">{t('columns.languages')}</th>
            <th scope="col">{t('columns.speaker')}</th>
            <th scope="col">{t('columns.madeBy')}</th>
            <th scope="col" data-tight="">
              {t('columns.actions')}
            </th>
          </tr>
        </thead>
        <tbody>
          {displays.map((display) => (
            <tr key={display.id}>
              <td dir="auto">{display.label}</td>
              <td>{format.list(display.languages.map(format.language))}</td>
              <td>{t(display.showsSpeaker ? 'speakerShown' : 'speakerHidden')}</td>
              <td>
                {t('madeAt', {
                  name: display.createdBy.name,
                  day: format.dayOf(display.createdAt, 'short'),
                  time: format.time(display.createdAt, 'minute'),
                })}
              </td>
              <td data-tight="">
                <Button
                  kind="danger"
                  size="small"
                  aria-label={t('revoke.of', { label: display.label })}
                  onPress={() => setRevoked(display)}
                >
                  {t('revoke.action')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {revoked && <RevokeQuestion display={revoked} onClose={() => setRevoked(undefined)} />}
    </>
  )
}

function RevokeQuestion({ display: { id, label }, onClose }: { display: Display; onClose: () => void }) {
  const { t } = useTranslation(['displays', 'ui'])
  const revoke = useCommand(revokeDisplay)
  const inWords = useRefusal()
  async function act() {
    try {
      await revoke.mutateAsync({ params: { id } })
      toast(t('revoke.done', { label }))
    } catch (error) {
      toast(inWords(error), { tone: 'refused' })
    }
    onClose()
  }
  return (
    <Dialog
      role="alertdialog"
      title={t('revoke.title', { label })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('ui:dialog.cancel')}
          </Button>
          <Button kind="danger" autoFocus isPending={revoke.isPending} onPress={act}>
            {t('revoke.action')}
          </Button>
        </>
      }
    >
      <p>{t('revoke.body')}</p>
    </Dialog>
  )
}
