import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { createPerson, updatePerson } from '#contract/persons'
import { FormField } from '#ui/form'
import { TextArea } from '#ui/text-area'
import { TextField } from '#ui/text-field'
import { conflictOf } from '../../http/conflict.ts'
import { useCommand } from '../../http/query.ts'
import { RecordDialog } from '../../http/record-dialog.tsx'
import { useMergingUpdate } from '../../http/use-merging-update.ts'
import { EditingNotice } from '../editing/public/editing-notice.tsx'
import {
  bodyOf,
  emptyPerson,
  type Person,
  type PersonBody,
  usePersonSchema,
  valuesOf,
} from './person-values.ts'

const touched = ['delegates', 'interventions', 'sessions']
const bodyOfSaved = (saved: Person) => bodyOf(valuesOf(saved))

type PersonDialogProps = {
  /** The person that is changed; none: a new one. */
  person?: Person
  onAdded?: (person: Person) => void
  onClose: () => void
}

export function PersonDialog({ person, onAdded, onClose }: PersonDialogProps) {
  const { t } = useTranslation('persons')
  const base = useRef(person).current
  const create = useCommand(createPerson)
  const update = useMergingUpdate(updatePerson, bodyOfSaved, touched)
  const inWords = (name: string, body: Partial<PersonBody>) => body[name as keyof PersonBody] ?? ''
  return (
    <RecordDialog
      title={base ? t('form.edit', { name: base.name }) : t('form.new')}
      saveLabel={t(base ? 'form.save' : 'form.add')}
      schema={usePersonSchema()}
      values={base ? valuesOf(base) : emptyPerson}
      onSave={(typed) =>
        base ? update.save(base, bodyOf(typed)) : create.mutateAsync({ body: bodyOf(typed) })
      }
      onSaved={base ? undefined : onAdded}
      conflict={conflictOf(update, bodyOfSaved, (name) => t(`form.${name as 'name'}`), inWords)}
      onClose={onClose}
    >
      {(form) => (
        <>
          <EditingNotice type="person" id={base?.id} />
          <FormField form={form} name="honorific">
            {(field) => <TextField {...field} label={t('form.honorific')} maxLength={50} />}
          </FormField>
          <FormField form={form} name="name">
            {(field) => <TextField {...field} label={t('form.name')} isRequired autoFocus />}
          </FormField>
          <FormField form={form} name="sortName">
            {(field) => (
              <TextField {...field} label={t('form.sortName')} description={t('form.sortNameHint')} />
            )}
          </FormField>
          <FormField form={form} name="nameInOriginalScript">
            {(field) => <TextField {...field} label={t('form.nameInOriginalScript')} />}
          </FormField>
          <FormField form={form} name="aliases">
            {(field) => <TextArea {...field} label={t('form.aliases')} description={t('form.aliasesHint')} />}
          </FormField>
          <FormField form={form} name="note">
            {(field) => <TextArea {...field} label={t('form.note')} />}
          </FormField>
        </>
      )}
    </RecordDialog>
  )
}
