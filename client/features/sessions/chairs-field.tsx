import { type UseFormReturn, useFieldArray, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormField } from '#ui/form'
import { RowsField } from '#ui/rows-field'
import { TextField } from '#ui/text-field'
import { useConference } from '../conferences/public/current-conference.tsx'
import { DelegationPicker } from '../delegations/public/delegation-picker.tsx'
import { PersonPicker, type PersonPlace } from '../persons/public/person-picker.tsx'
import type { SessionValues } from './session-values.ts'
import { useSayRefused } from './use-say-refused.ts'

/** Who chairs, in order, each with the delegation and the capacity of that day. */
export function ChairsField({ form }: { form: UseFormReturn<SessionValues> }) {
  const { t } = useTranslation('sessions')
  const chairs = useFieldArray({ control: form.control, name: 'chairs' })
  // Its buttons name a chair by who was chosen.
  const chosen = useWatch({ control: form.control, name: 'chairs' })
  const sayRefused = useSayRefused()
  const { id } = useConference()

  // What is known of the person at this conference, where nothing else has been typed.
  function fill(index: number, { delegation, post }: PersonPlace) {
    const now = form.getValues(`chairs.${index}`)
    const options = { shouldDirty: true }
    if (now.delegation === null) form.setValue(`chairs.${index}.delegation`, delegation, options)
    if (now.capacity === '' && post) form.setValue(`chairs.${index}.capacity`, post, options)
  }

  return (
    <RowsField
      legend={t('form.chairs')}
      rows={chairs.fields}
      rowKey={(row) => row.id}
      rowText={(_, index) => chosen[index]?.person?.name ?? t('form.chair', { number: index + 1 })}
      addLabel={t('form.addChair')}
      removeLabel={(name) => t('form.remove', { name })}
      onAdd={() => chairs.append({ person: null, delegation: null, capacity: '' }, { shouldFocus: false })}
      onRemove={chairs.remove}
      onMove={chairs.move}
    >
      {(_, index) => (
        <>
          <FormField form={form} name={`chairs.${index}.person`}>
            {(field) => (
              <PersonPicker
                {...field}
                label={t('form.person')}
                delegationId={form.getValues(`chairs.${index}.delegation`)?.id}
                conferenceId={id}
                onPlace={(place) => fill(index, place)}
                onRefused={sayRefused}
              />
            )}
          </FormField>
          <FormField form={form} name={`chairs.${index}.delegation`}>
            {(field) => <DelegationPicker {...field} label={t('form.delegation')} mayAdd />}
          </FormField>
          <FormField form={form} name={`chairs.${index}.capacity`}>
            {(field) => <TextField {...field} label={t('form.capacity')} />}
          </FormField>
        </>
      )}
    </RowsField>
  )
}
