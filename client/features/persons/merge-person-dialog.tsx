import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listPersons, mergePerson, previewPersonMerge } from '#contract/persons'
import { ComboBox } from '#ui/combo-box'
import { useFormat } from '#ui/use-format'
import { call } from '../../http/call.ts'
import { MergeDialog } from '../../http/merge-dialog.tsx'
import { PersonLine } from './person-line.tsx'
import type { Person } from './person-values.ts'

type MergePersonDialogProps = {
  person: Person
  /** The other, where it is known. */
  into?: Person
  onMerged: (into: { id: string }) => void
  onClose: () => void
}

const offered = 20

export function MergePersonDialog({ person, into, onMerged, onClose }: MergePersonDialogProps) {
  const { t } = useTranslation('merging')
  const format = useFormat()
  // Whose version was seen when the dialog opened.
  const [record] = useState(person)
  return (
    <MergeDialog<Person, typeof previewPersonMerge, typeof mergePerson>
      record={record}
      into={into}
      preview={previewPersonMerge}
      merge={mergePerson}
      lead={t('person.lead', { name: record.name })}
      picker={(field) => (
        <ComboBox<Person>
          {...field}
          load={async (q, signal) => {
            const { items } = await call(
              listPersons,
              { query: { q, pageSize: offered, count: 'none' } },
              { signal },
            )
            return items.filter(({ id }) => id !== record.id)
          }}
          itemKey={({ id }) => id}
          itemText={({ name }) => name}
          renderItem={(one) => <PersonLine person={one} />}
        />
      )}
      told={({ interventions, final, unprinted, places, placesInBoth, chairs }) => {
        const many = (count: number) => ({ count, number: format.number(count), name: record.name })
        return {
          lines: [
            ...(interventions ? [t('interventions', many(interventions))] : []),
            ...(places ? [t('person.places', many(places))] : []),
            ...(chairs ? [t('chairs', many(chairs))] : []),
          ],
          warnings: [
            ...(final ? [t('final', many(final))] : []),
            ...(unprinted ? [t('person.unprinted', many(unprinted))] : []),
            ...(placesInBoth ? [t('person.placesInBoth', many(placesInBoth))] : []),
          ],
        }
      }}
      onMerged={onMerged}
      onClose={onClose}
    />
  )
}
