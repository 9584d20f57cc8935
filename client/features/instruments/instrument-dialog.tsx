import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { createInstrument, updateInstrument } from '#contract/instruments'
import { DateField } from '#ui/date-field'
import { FormField } from '#ui/form'
import { TextArea } from '#ui/text-area'
import { TextField } from '#ui/text-field'
import { useFormat } from '#ui/use-format'
import { conflictOf } from '../../http/conflict.ts'
import { useCommand } from '../../http/query.ts'
import { RecordDialog } from '../../http/record-dialog.tsx'
import { useMergingUpdate } from '../../http/use-merging-update.ts'
import { EditingNotice } from '../editing/public/editing-notice.tsx'
import {
  bodyOf,
  emptyInstrument,
  type Instrument,
  type InstrumentBody,
  useInstrumentSchema,
  valuesOf,
} from './instrument-values.ts'

const bodyOfSaved = (saved: Instrument) => bodyOf(valuesOf(saved))
const days = ['adoptedOn', 'openedOn', 'closesOn'] as const

type InstrumentDialogProps = {
  conferenceId: string
  /** The instrument that is changed; none: a new one. */
  instrument?: Instrument
  onAdded?: (instrument: Instrument) => void
  onClose: () => void
}

export function InstrumentDialog({ conferenceId, instrument, onAdded, onClose }: InstrumentDialogProps) {
  const { t } = useTranslation('instruments')
  const format = useFormat()
  const base = useRef(instrument).current
  const create = useCommand(createInstrument)
  const update = useMergingUpdate(updateInstrument, bodyOfSaved)
  const inWords = (name: string, body: Partial<InstrumentBody>) => {
    const value = body[name as keyof InstrumentBody] ?? ''
    return value && name.match(/(On)$/) ? format.day(value) : value
  }
  return (
    <RecordDialog
      title={t(base ? 'form.edit' : 'form.new')}
      saveLabel={t(base ? 'form.save' : 'form.add')}
      schema={useInstrumentSchema()}
      values={base ? valuesOf(base) : emptyInstrument}
      onSave={(typed) =>
        base
          ? update.save(base, bodyOf(typed))
          : create.mutateAsync({ body: { conferenceId, ...bodyOf(typed) } })
      }
      onSaved={base ? undefined : onAdded}
      conflict={conflictOf(update, bodyOfSaved, (name) => t(`form.${name as 'name'}`), inWords)}
      onClose={onClose}
    >
      {(form) => (
        <>
          <EditingNotice type="instrument" id={base?.id} />
          <FormField form={form} name="name">
            {(field) => <TextField {...field} label={t('form.name')} isRequired autoFocus />}
          </FormField>
          <FormField form={form} name="shortName">
            {(field) => <TextField {...field} label={t('form.shortName')} />}
          </FormField>
          <div className="instrument-days">
            {days.map((name) => (
              <FormField key={name} form={form} name={name}>
                {(field) => <DateField {...field} label={t(`form.${name}`)} />}
              </FormField>
            ))}
          </div>
          <FormField form={form} name="entryIntoForceRule">
            {(field) => <TextArea {...field} label={t('form.entryIntoForceRule')} rows={2} />}
          </FormField>
          <FormField form={form} name="note">
            {(field) => <TextArea {...field} label={t('form.note')} rows={2} />}
          </FormField>
        </>
      )}
    </RecordDialog>
  )
}
