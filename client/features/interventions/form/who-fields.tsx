import { useTranslation } from 'react-i18next'
import { v7 as newKey } from 'uuid'
import { TextField } from '#ui/text-field'
import { DelegationPicker } from '../../delegations/public/delegation-picker.tsx'
import { GroupPicker } from '../../groups/public/group-picker.tsx'
import { type PickedSpeaker, SpeakerPicker } from '../../persons/public/speaker-picker.tsx'
import { EntryField } from './field.tsx'
import { useEntry } from './form-context.ts'
import { NewDelegateFields } from './new-delegate-fields.tsx'

/** Who had the floor: the delegation and the person. */
export function WhoFields() {
  const { t } = useTranslation('intervention-form')
  const { form } = useEntry()
  const delegation = form.watch('delegation')
  const isAdding = form.watch('newDelegate') !== null

  function choose(speaker: PickedSpeaker | null) {
    form.setValue('speaker', speaker?.id ? { id: speaker.id, name: speaker.name } : speaker && { id: null })
    form.setValue('newDelegate', null)
    if (speaker === null) return
    form.setValue('speakerName', speaker.id ? speaker.nameAsPrinted : '')
    form.setValue('speakerHonorific', (speaker.id && speaker.honorific) || '')
    form.setValue('speakerPost', (speaker.id && speaker.post) || '')
  }

  return (
    <>
      <EntryField name="delegation" className="wide">
        {({ ref, onChange, ...field }) => (
          <DelegationPicker
            {...field}
            ref={ref}
            label={t('delegation.label')}
            isRequired
            mayAdd
            typed={form.getValues('typedDelegation')}
            onTyped={(text) => form.setValue('typedDelegation', text)}
            onChange={(chosen) => {
              if (chosen) form.setValue('typedDelegation', '')
              if (chosen?.id !== form.getValues('delegation')?.id) forget(form)
              onChange(chosen)
            }}
          />
        )}
      </EntryField>
      <EntryField name="speaker" className="wide">
        {({ ref, onChange: _, ...field }) => (
          <SpeakerPicker
            {...field}
            ref={ref}
            label={t('speaker.label')}
            delegation={delegation}
            typed={form.getValues('typedSpeaker')}
            onTyped={(text) => form.setValue('typedSpeaker', text)}
            onChange={(chosen) => {
              if (chosen) form.setValue('typedSpeaker', '')
              choose(chosen)
            }}
            onAdd={(name) => form.setValue('newDelegate', { key: newKey(), name, honorific: '', post: '' })}
          />
        )}
      </EntryField>
      {isAdding && delegation && <NewDelegateFields delegation={delegation} />}
    </>
  )
}

/** As what the person spoke: name and post as they were printed that day, and the groups spoken for. */
export function CapacityFields() {
  const { t } = useTranslation('intervention-form')
  return (
    <>
      <EntryField name="speakerHonorific" className="narrow">
        {(field) => <TextField {...field} label={t('speaker.honorific')} />}
      </EntryField>
      <EntryField name="speakerName" className="rest">
        {(field) => <TextField {...field} label={t('speaker.name')} />}
      </EntryField>
      <EntryField name="speakerPost" className="wide">
        {(field) => <TextField {...field} label={t('speaker.post')} />}
      </EntryField>
      <EntryField name="groups" className="wide">
        {(field) => <GroupPicker {...field} label={t('groups.label')} placeholder={t('groups.nobody')} />}
      </EntryField>
    </>
  )
}

// Another delegation: whoever was chosen for the one before does not speak for it.
function forget(form: ReturnType<typeof useEntry>['form']) {
  if (!form.getValues('speaker')) return
  form.setValue('speaker', null)
  form.setValue('speakerName', '')
  form.setValue('speakerHonorific', '')
  form.setValue('speakerPost', '')
}
