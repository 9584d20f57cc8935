import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { createSource, updateSource } from '#contract/sources'
import { ComboBox } from '#ui/combo-box'
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
import { findLanguages } from './languages.ts'
import {
  bodyOf,
  emptySource,
  type Source,
  type SourceBody,
  useSourceSchema,
  valuesOf,
} from './source-values.ts'

// Where a source is named beside what it backs.
const touched = ['interventions', 'sessions', 'delegations', 'figures', 'conferences', 'instruments']

type SourceDialogProps = {
  conferenceId: string
  /** The source that is changed; none: a new one. */
  source?: Source
  onClose: () => void
}

export function SourceDialog({ conferenceId, source, onClose }: SourceDialogProps) {
  const { t } = useTranslation('sources')
  const format = useFormat()
  const base = useRef(source).current
  const create = useCommand(createSource)
  const update = useMergingUpdate(updateSource, (saved) => bodyOf(valuesOf(saved)), touched)
  const inWords = (name: string, body: Partial<SourceBody>) => {
    const value = body[name as keyof SourceBody] ?? ''
    if (!value) return ''
    if (name === 'language') return format.language(value)
    return name.endsWith('On') ? format.day(value) : value
  }
  return (
    <RecordDialog
      title={t(base ? 'form.edit' : 'form.new')}
      saveLabel={t(base ? 'form.save' : 'form.add')}
      schema={useSourceSchema()}
      values={base ? valuesOf(base) : emptySource}
      onSave={(typed) =>
        base
          ? update.save(base, bodyOf(typed))
          : create.mutateAsync({ body: { conferenceId, ...bodyOf(typed) } })
      }
      conflict={conflictOf(
        update,
        (saved) => bodyOf(valuesOf(saved)),
        (name) => t(`form.${name as 'title'}`),
        inWords,
      )}
      onClose={onClose}
    >
      {(form) => (
        <>
          <EditingNotice type="source" id={base?.id} />
          <FormField form={form} name="title">
            {(field) => <TextField {...field} label={t('form.title')} isRequired autoFocus />}
          </FormField>
          <FormField form={form} name="publisher">
            {(field) => <TextField {...field} label={t('form.publisher')} />}
          </FormField>
          <FormField form={form} name="url">
            {(field) => <TextField {...field} label={t('form.url')} inputMode="url" spellCheck="false" />}
          </FormField>
          <FormField form={form} name="language">
            {(field) => (
              <ComboBox<string>
                {...field}
                label={t('form.language')}
                load={async (text) => findLanguages(text, format.language)}
                itemKey={(tag) => tag}
                itemText={format.language}
              />
            )}
          </FormField>
          <div className="source-days">
            <FormField form={form} name="publishedOn">
              {(field) => <DateField {...field} label={t('form.publishedOn')} />}
            </FormField>
            <FormField form={form} name="accessedOn">
              {(field) => <DateField {...field} label={t('form.accessedOn')} />}
            </FormField>
          </div>
          <FormField form={form} name="note">
            {(field) => <TextArea {...field} label={t('form.note')} />}
          </FormField>
        </>
      )}
    </RecordDialog>
  )
}
