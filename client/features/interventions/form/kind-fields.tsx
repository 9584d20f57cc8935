import { useTranslation } from 'react-i18next'
import { interventionKinds, interventionStatuses } from '#contract/interventions'
import { Select } from '#ui/select'
import { EntryField } from './field.tsx'
import { useEntry } from './form-context.ts'
import { LanguagePicker } from './language-picker.tsx'
import { ReplyPicker } from './reply-picker.tsx'

const replies = new Set(['right_of_reply', 'answer'])
const none = 'none'

/** What it was: kind, status, what it answers, under which item, in which language. */
export function KindFields() {
  const { t } = useTranslation('intervention-form')
  const { form, sessions } = useEntry()
  const [kind, repliesTo, sessionId] = form.watch(['kind', 'repliesTo', 'sessionId'])
  const items = sessions.find(({ id }) => id === sessionId)?.agendaItems ?? []
  return (
    <>
      <EntryField name="kind" className="third">
        {(field) => (
          <Select
            {...field}
            label={t('kind.label')}
            options={interventionKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
        )}
      </EntryField>
      <EntryField name="status" className="third">
        {(field) => (
          <Select
            {...field}
            label={t('status.label')}
            options={interventionStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
          />
        )}
      </EntryField>
      <EntryField name="language" className="third">
        {(field) => <LanguagePicker {...field} label={t('language.spoken')} />}
      </EntryField>
      {(replies.has(kind) || repliesTo) && (
        <EntryField name="repliesTo" className="wide">
          {(field) => <ReplyPicker {...field} label={t('repliesTo.label')} />}
        </EntryField>
      )}
      {items.length > 0 && (
        <EntryField name="agendaItemId" className="wide">
          {(field) => (
            <Select
              {...field}
              value={field.value ?? none}
              onChange={(value) => field.onChange(value === none ? null : value)}
              label={t('agendaItem.label')}
              options={[
                { value: none, label: t('agendaItem.none') },
                ...items.map(({ id, number, title }) => ({
                  value: id,
                  label: [number, title].filter(Boolean).join(' '),
                })),
              ]}
            />
          )}
        </EntryField>
      )}
    </>
  )
}
