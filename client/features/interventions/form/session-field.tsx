import { useTranslation } from 'react-i18next'
import { Select } from '#ui/select'
import { useFormat } from '#ui/use-format'
import { EntryField } from './field.tsx'
import { useEntry } from './form-context.ts'

/** The session it belongs to, in the order of the programme. */
export function SessionField() {
  const { t } = useTranslation('intervention-form')
  const { form, sessions } = useEntry()
  const format = useFormat()
  return (
    <EntryField name="sessionId" className="wide">
      {({ onChange, ...field }) => (
        <Select
          {...field}
          value={field.value || null}
          label={t('session.label')}
          placeholder={t('session.placeholder')}
          isRequired
          options={sessions.map(({ id, title, heldOn }) => ({
            value: id,
            label: `${format.day(heldOn, 'short')} · ${title}`,
          }))}
          onChange={(id) => {
            const items = sessions.find((session) => session.id === id)?.agendaItems ?? []
            if (!items.some((item) => item.id === form.getValues('agendaItemId')))
              form.setValue('agendaItemId', null)
            onChange(id)
          }}
        />
      )}
    </EntryField>
  )
}
