import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { updateDelegate } from '#contract/delegates'
import { conflictOf } from '../../http/conflict.ts'
import { RecordDialog } from '../../http/record-dialog.tsx'
import { useMergingUpdate } from '../../http/use-merging-update.ts'
import { EditingNotice } from '../editing/public/editing-notice.tsx'
import { DelegateFields } from './delegate-fields.tsx'
import {
  bodyOf,
  type Delegate,
  type DelegateBody,
  touched,
  useDelegateSchema,
  valuesOf,
} from './delegate-values.ts'

const bodyOfSaved = (saved: Delegate) => bodyOf(valuesOf(saved))

export function DelegateDialog({ delegate, onClose }: { delegate: Delegate; onClose: () => void }) {
  const { t } = useTranslation('delegates')
  const base = useRef(delegate).current
  const update = useMergingUpdate(updateDelegate, bodyOfSaved, touched)
  function inWords(name: string, body: Partial<DelegateBody>): string {
    if (name === 'function') return body.function ? t(`function.${body.function}`) : ''
    if (name === 'presence') return body.presence ? t(`presence.${body.presence}`) : ''
    return body[name as 'post'] ?? ''
  }
  return (
    <RecordDialog
      title={t('form.edit', { name: base.nameAsPrinted })}
      saveLabel={t('form.save')}
      schema={useDelegateSchema()}
      values={valuesOf(base)}
      onSave={(typed) => update.save(base, bodyOf(typed))}
      conflict={conflictOf(update, bodyOfSaved, (name) => t(`form.${name as 'post'}`), inWords)}
      onClose={onClose}
    >
      {(form) => (
        <>
          <EditingNotice type="delegate" id={base.id} />
          <DelegateFields form={form} />
        </>
      )}
    </RecordDialog>
  )
}
