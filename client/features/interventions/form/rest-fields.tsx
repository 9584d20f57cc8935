import { useTranslation } from 'react-i18next'
import { reviewStates } from '#contract/interventions'
import { DateField } from '#ui/date-field'
import { RadioGroup } from '#ui/radio-group'
import { TextArea } from '#ui/text-area'
import { CitationsField } from './citations-field.tsx'
import { EntryField } from './field.tsx'
import { useEntry } from './form-context.ts'
import { TextsField } from './texts-field.tsx'

export function SourceFields() {
  return (
    <EntryField name="citations">
      {({ value, onChange }) => <CitationsField value={value} onChange={onChange} />}
    </EntryField>
  )
}

export function TextFields() {
  return (
    <EntryField name="texts">
      {({ value, onChange }) => <TextsField value={value} onChange={onChange} />}
    </EntryField>
  )
}

/** Why a final record is changed after all: shown with it for good. */
export function CorrigendumFields() {
  const { t } = useTranslation('intervention-form')
  return (
    <>
      <EntryField name="corrigendum">
        {(field) => (
          <TextArea
            {...field}
            label={t('corrigendum.reason')}
            description={t('corrigendum.means')}
            isRequired
            rows={2}
          />
        )}
      </EntryField>
      <EntryField name="corrigendumOn">
        {(field) => (
          <DateField {...field} label={t('corrigendum.issuedOn')} description={t('corrigendum.today')} />
        )}
      </EntryField>
    </>
  )
}

/** What concerns the record itself: a note, and how far it has been reviewed. */
export function RecordFields() {
  const { t } = useTranslation('intervention-form')
  const { recordId } = useEntry()
  return (
    <>
      <EntryField name="note" className="wide">
        {(field) => <TextArea {...field} label={t('note.label')} rows={2} />}
      </EntryField>
      {recordId && (
        <EntryField name="reviewState" className="wide">
          {({ ref: _, ...field }) => (
            <RadioGroup
              {...field}
              look="segments"
              label={t('review.label')}
              description={t('review.key')}
              choices={reviewStates.map((value) => ({ value, label: t(`review.${value}`) }))}
            />
          )}
        </EntryField>
      )}
    </>
  )
}
