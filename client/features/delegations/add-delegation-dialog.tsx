import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Answer } from '#contract'
import { type country, listCountries } from '#contract/countries'
import { createDelegation, delegationKinds } from '#contract/delegations'
import { Button } from '#ui/button'
import { ComboBox } from '#ui/combo-box'
import { Dialog } from '#ui/dialog'
import { Form, FormField } from '#ui/form'
import { Select } from '#ui/select'
import { TextField } from '#ui/text-field'
import { call } from '../../http/call.ts'
import { useCommand } from '../../http/query.ts'
import { useShowRefusal } from '../../http/use-refusal.ts'
import { useConference } from '../conferences/public/current-conference.tsx'
import { NamePlate } from './public/name-plate.tsx'

type Country = z.input<typeof country>

const asTyped = z.object({
  kind: z.enum(delegationKinds),
  countryCode: z.custom<Country | null>(),
  name: z.string().trim().min(1),
  acronym: z.string(),
})

type AddDelegationDialogProps = {
  typed: string
  onClose: () => void
  onAdded: (delegation: Answer<typeof createDelegation>) => void
}

/** Adds a delegation while something else is being recorded: its kind, its country, its name. */
export function AddDelegationDialog({ typed, onClose, onAdded }: AddDelegationDialogProps) {
  const { t } = useTranslation('intervention-form')
  const conference = useConference()
  const create = useCommand(createDelegation)
  const showRefusal = useShowRefusal()
  const [errors, setErrors] = useState<string[]>([])
  const form = useForm({
    resolver: zodResolver(asTyped),
    defaultValues: { kind: 'state' as const, countryCode: null, name: typed, acronym: '' },
  })
  const kind = form.watch('kind')
  const isState = kind === 'state' || kind === 'observer_state'

  async function add(values: z.output<typeof asTyped>) {
    const acronym = values.acronym.trim() || null
    const countryCode = isState ? (values.countryCode?.code ?? null) : null
    try {
      const body = { conferenceId: conference.id, kind: values.kind, countryCode, name: values.name, acronym }
      onAdded(await create.mutateAsync({ body }))
    } catch (error) {
      setErrors(showRefusal(form, error))
    }
  }

  return (
    <Dialog title={t('delegation.dialogTitle')} isOpen onClose={onClose}>
      <Form form={form} onSend={add} errors={errors}>
        <div className="stack">
          <FormField form={form} name="kind">
            {(field) => (
              <Select
                {...field}
                label={t('delegation.kind')}
                options={delegationKinds.map((value) => ({ value, label: t(`delegation.kinds.${value}`) }))}
              />
            )}
          </FormField>
          {isState && (
            <FormField form={form} name="countryCode">
              {(field) => (
                <ComboBox<Country>
                  {...field}
                  autoFocus
                  label={t('delegation.country')}
                  onChange={(chosen) => {
                    field.onChange(chosen)
                    if (chosen) form.setValue('name', chosen.name)
                  }}
                  load={async (q, signal) => {
                    const query = { q, pageSize: 20, count: 'none' as const }
                    return (await call(listCountries, { query }, { signal })).items
                  }}
                  itemKey={({ code }) => code}
                  itemText={({ name }) => name}
                  renderItem={({ code, name }) => <NamePlate code={code} name={name} size="small" />}
                />
              )}
            </FormField>
          )}
          <FormField form={form} name="name">
            {(field) => <TextField {...field} label={t('delegation.name')} isRequired />}
          </FormField>
          {!isState && (
            <FormField form={form} name="acronym">
              {(field) => <TextField {...field} label={t('delegation.acronym')} isOptional />}
            </FormField>
          )}
          <div className="row">
            <Button type="submit" kind="primary" isPending={create.isPending}>
              {t('dialog.add')}
            </Button>
            <Button onPress={onClose}>{t('dialog.cancel')}</Button>
          </div>
        </div>
      </Form>
    </Dialog>
  )
}
