import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { listPersons } from '#contract/persons'
import { ComboBox } from '#ui/combo-box'
import { call } from '../../http/call.ts'

/** A person who is known, or with `id` null one who is new by this name. */
export type NamedPerson = { id: string | null; name: string; told?: string; honorific?: string | null }

type PersonFieldProps = {
  value: NamedPerson | null
  onChange: (person: NamedPerson | null) => void
  onBlur?: () => void
  error?: string
  ref?: Ref<HTMLInputElement>
}

/** Finds a person by name, or takes the name as that of a new one: nothing is added before the form is sent. */
export function PersonField({ onChange, ...field }: PersonFieldProps) {
  const { t } = useTranslation('delegates')
  return (
    <ComboBox<NamedPerson>
      {...field}
      label={t('form.person')}
      isRequired
      autoFocus
      onChange={onChange}
      load={async (q, signal) => {
        const ask = { query: { q, pageSize: 12, count: 'none' as const } }
        const { items } = await call(listPersons, ask, { signal })
        return items.map(({ id, name, honorific, places }) => ({
          id,
          name,
          honorific,
          told: [places[0]?.delegation.name, places[0]?.post].filter(Boolean).join(' · '),
        }))
      }}
      itemKey={({ id, name }) => id ?? `new ${name}`}
      itemText={({ name }) => name}
      renderItem={({ name, told }) => (
        <span dir="auto">
          {name}
          {told && <span className="option-detail"> {told}</span>}
        </span>
      )}
      onCreate={(name) => onChange({ id: null, name })}
      createLabel={(name) => t('form.newPerson', { name })}
    />
  )
}
