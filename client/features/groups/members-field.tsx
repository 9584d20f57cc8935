import { Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { type UseFormReturn, useFieldArray, useFormState } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { type country, listCountries } from '#contract/countries'
import { DateField } from '#ui/date-field'
import { FormField } from '#ui/form'
import { IconButton } from '#ui/icon-button'
import { MultiComboBox } from '#ui/multi-combo-box'
import { SearchBox } from '#ui/search-box'
import { useFormat } from '#ui/use-format'
import { VisuallyHidden } from '#ui/visually-hidden'
import { call } from '../../http/call.ts'
import { holds } from '../../ui/folded.ts'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import type { GroupValues } from './group-values.ts'

type Country = z.input<typeof country>
export type PickedCountry = Pick<Country, 'code' | 'name'>

type MembersFieldProps = { form: UseFormReturn<GroupValues>; onPicked: (country: PickedCountry) => void }

// Fewer are seen at a glance.
const many = 10

/** Who is a member from when to when: countries are found and added on top; a country may be there again later. */
export function MembersField({ form, onPicked }: MembersFieldProps) {
  const { t } = useTranslation('groups')
  const format = useFormat()
  const { fields, prepend, remove } = useFieldArray({ control: form.control, name: 'members' })
  const { errors } = useFormState({ control: form.control, name: 'members' })
  const [sought, setSought] = useState('')
  const picker = useRef<HTMLInputElement>(null)
  // What was found wrong is shown whatever is looked for.
  const isShown = ({ countryCode, name }: (typeof fields)[number], nth: number) =>
    Boolean(errors.members?.[nth]) || holds(`${name} ${countryCode}`, sought.trim())
  return (
    <fieldset className="group-members">
      <legend>
        {t('form.members')} <span className="quiet figure">{format.number(fields.length)}</span>
      </legend>
      <MultiComboBox<Country>
        ref={picker}
        label={t('form.addMember')}
        description={t('form.membersHint')}
        placeholder={t('form.addMemberPlaceholder')}
        value={[]}
        onChange={(chosen) => {
          const found = chosen.at(-1)
          if (!found) return
          onPicked(found)
          setSought('')
          prepend(
            { countryCode: found.code, name: found.name, since: null, until: null },
            { focusName: 'members.0.since' },
          )
        }}
        load={async (q, signal) => {
          const query = { q, pageSize: 20, count: 'none' as const }
          return (await call(listCountries, { query }, { signal })).items
        }}
        itemKey={({ code }) => code}
        itemText={({ name }) => name}
        renderItem={({ code, name, kind, endedOn }) => (
          <>
            <NamePlate code={code} name={name} size="small" />
            {kind === 'former_state' && (
              <span className="option-detail">{t('form.formerState', { day: endedOn ?? '' })}</span>
            )}
          </>
        )}
      />
      {fields.length > many && (
        // Enter looks for a member, and does not save the group.
        <search
          className="group-member-search"
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        >
          <SearchBox label={t('form.findMember')} value={sought} onChange={setSought} />
        </search>
      )}
      {fields.length > 0 && (
        <div className="group-member-head" aria-hidden="true">
          <span>{t('form.country')}</span>
          <span>{t('form.since')}</span>
          <span>{t('form.until')}</span>
        </div>
      )}
      <ul className="group-member-list" aria-label={t('form.members')}>
        {fields.map(
          (field, nth) =>
            isShown(field, nth) && (
              <li key={field.id} className="group-member">
                <FormField form={form} name={`members.${nth}.countryCode`}>
                  {({ error }) => (
                    <div className="group-member-name">
                      <NamePlate code={field.countryCode} name={field.name} size="small" />
                      {error && <span className="field-error">{error}</span>}
                    </div>
                  )}
                </FormField>
                {(['since', 'until'] as const).map((which) => (
                  <FormField key={which} form={form} name={`members.${nth}.${which}`}>
                    {({ value, ...rest }) => (
                      <DateField
                        {...rest}
                        value={value as string | null}
                        label={
                          <>
                            {t(`form.${which}`)} <VisuallyHidden>{field.name}</VisuallyHidden>
                          </>
                        }
                      />
                    )}
                  </FormField>
                ))}
                <IconButton
                  label={t('form.removeMember', { name: field.name })}
                  onPress={() => {
                    remove(nth)
                    picker.current?.focus()
                  }}
                >
                  <Trash2 aria-hidden="true" />
                </IconButton>
              </li>
            ),
        )}
      </ul>
    </fieldset>
  )
}
