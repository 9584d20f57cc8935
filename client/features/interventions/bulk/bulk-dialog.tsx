import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ask } from '#contract'
import { changeInBulk, previewBulk } from '#contract/bulk'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { Notice } from '#ui/notice'
import { useFormat } from '#ui/use-format'
import { Working } from '#ui/working'
import { call } from '../../../http/call.ts'
import { isStatus } from '../../../http/errors.ts'
import { useCommand } from '../../../http/query.ts'
import { useRefusal } from '../../../http/use-refusal.ts'
import { touches } from '../details/touches.ts'
import { BulkChoice } from './bulk-choice.tsx'
import { useUndoNotice } from './use-undo-notice.ts'

type Body = Ask<typeof previewBulk>['body']
export type Act = Body['act']
/** Some ids, or the filter that finds them all. */
export type BulkTarget = Omit<Body, 'act'>

type BulkDialogProps = {
  /** What is to be done; only its kind while the theme or the session is still to be chosen. */
  asked: Act['kind'] | Act
  target: BulkTarget
  onClose: () => void
  onDone: () => void
}

/** Says how many an act would touch, does it as one change, and offers to undo it. */
export function BulkDialog({ asked, target, onClose, onDone }: BulkDialogProps) {
  const { t } = useTranslation('interventions')
  const format = useFormat()
  const inWords = useRefusal()
  const noticeUndo = useUndoNotice()
  const [act, setAct] = useState(typeof asked === 'object' ? asked : undefined)
  const kind = typeof asked === 'object' ? asked.kind : asked
  const command = useCommand(changeInBulk, touches)
  const preview = useQuery({
    queryKey: ['interventions', 'bulk-preview', target, act],
    queryFn: ({ signal }) => call(previewBulk, { body: { ...target, act: act! } }, { signal }),
    enabled: act !== undefined && !command.isPending,
    staleTime: 0,
    gcTime: 0,
  })
  const told = preview.data
  const touched = told?.touched ?? 0
  const isDifferent = isStatus(command.error, 409)

  async function perform() {
    if (!act || touched === 0) return
    try {
      const change = await command.mutateAsync({ body: { ...target, act, expected: touched } })
      onClose()
      onDone()
      noticeUndo(change)
    } catch (error) {
      if (isStatus(error, 409)) preview.refetch()
    }
  }

  const number = format.number(touched)
  return (
    <Dialog
      isOpen
      title={act?.kind === 'review' ? t(`bulk.title.${act.reviewState}`) : t(`bulk.title.${kind}`)}
      isBusy={command.isPending}
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" isDisabled={command.isPending} onPress={onClose}>
            {t('bulk.cancel')}
          </Button>
          <Button
            kind="primary"
            isDisabled={touched === 0 || preview.isFetching}
            isPending={command.isPending}
            onPress={perform}
          >
            {touched === 0 ? t('bulk.performNone') : t('bulk.perform', { count: touched, number })}
          </Button>
        </>
      }
    >
      <div className="stack">
        {typeof asked !== 'object' && <BulkChoice kind={asked} onChoose={setAct} />}
        {(preview.isError || (command.isError && !isDifferent)) && (
          <Notice tone="refused" isUrgent>
            {inWords(preview.error ?? command.error)}
          </Notice>
        )}
        {isDifferent && (
          <Notice tone="overrun" isUrgent>
            {t('bulk.different')}
          </Notice>
        )}
        <div role="status" className="stack">
          {act && !told && preview.isFetching && <p className="quiet">{t('bulk.counting')}</p>}
          {command.isPending && (
            <>
              <Working>{t('bulk.working', { count: touched, number })}</Working>
              <p className="quiet small">{t('bulk.allOrNone')}</p>
            </>
          )}
          {told && !command.isPending && (
            <>
              <p className="bulk-touched">
                {touched === 0 ? t('bulk.touchesNone') : t('bulk.touches', { count: touched, number })}
              </p>
              <ul className="bulk-left quiet">
                {told.final > 0 && (
                  <li>{t('bulk.final', { count: told.final, number: format.number(told.final) })}</li>
                )}
                {told.unchanged > 0 && (
                  <li>
                    {t('bulk.unchanged', { count: told.unchanged, number: format.number(told.unchanged) })}
                  </li>
                )}
              </ul>
            </>
          )}
        </div>
      </div>
    </Dialog>
  )
}
