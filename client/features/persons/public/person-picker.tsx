import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import { createPerson, listPersons } from '#contract/persons'
import { ComboBox } from '#ui/combo-box'
import { call } from '../../../http/call.ts'
import { useCommand } from '../../../http/query.ts'
import type { FieldProps } from '../../../ui/field.tsx'
import { PersonLine } from '../person-line.tsx'

export type PickedPerson = { id: string; name: string }

type Found = PickedPerson & Partial<Pick<Answer<typeof createPerson>, 'places'>>
export type PersonPlace = NonNullable<Found['places']>[number]

type PersonPickerProps = FieldProps & {
  value: PickedPerson | null
  onChange: (person: PickedPerson | null) => void
  onBlur?: () => void
  ref?: React.Ref<HTMLInputElement>
  /** Its delegates come first. */
  delegationId?: string
  /** Told the place that whoever was picked has in this conference. */
  conferenceId?: string
  onPlace?: (place: PersonPlace) => void
  /** Said when a person could not be added. */
  onRefused: (error: unknown) => void
}

/** Finds a person by name, or adds one with the name that was typed. */
export function PersonPicker(props: PersonPickerProps) {
  const { delegationId, conferenceId, onPlace, onRefused, ...field } = props
  const { t } = useTranslation('sessions')
  const create = useCommand(createPerson)
  function pick(person: Found | null) {
    field.onChange(person && { id: person.id, name: person.name })
    const place = person?.places?.find((one) => one.conferenceId === conferenceId)
    if (place) onPlace?.(place)
  }
  async function add(name: string) {
    try {
      const person = await create.mutateAsync({ body: { name } })
      field.onChange({ id: person.id, name: person.name })
    } catch (error) {
      onRefused(error)
    }
  }
  return (
    <ComboBox<Found>
      {...field}
      onChange={pick}
      load={async (q, signal) => {
        const ask = { query: { q, delegation: delegationId, pageSize: 20, count: 'none' as const } }
        return (await call(listPersons, ask, { signal })).items
      }}
      itemKey={(person) => person.id}
      itemText={(person) => person.name}
      renderItem={(person) => <PersonLine person={person} />}
      onCreate={add}
      createLabel={(name) => t('person.add', { name })}
    />
  )
}
