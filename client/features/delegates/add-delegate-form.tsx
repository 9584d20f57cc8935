import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { createDelegate, delegateFunctions, presences } from '#contract/delegates'
import { Button } from '#ui/button'
import { Form, FormField } from '#ui/form'
import { Select } from '#ui/select'
import { TextField } from '#ui/text-field'
import { useUnsavedGuard } from '#ui/use-unsaved-guard'
import { useCommand } from '../../http/query.ts'
import { withNamesOfForm } from '../../http/record-dialog.tsx'
import { useShowRefusal } from '../../http/use-refusal.ts'
import { touched } from './delegate-values.ts'
import { type NamedPerson, PersonField } from './person-field.tsx'

type Typed = {
  person: NamedPerson | null
  honorific: string
  post: string
  function: (typeof delegateFunctions)[number]
  presence: (typeof presences)[number]
}

const empty: Typed = { person: null, honorific: '', post: '', function: 'delegate', presence: 'unknown' }

type AddDelegateFormProps = { delegationId: string; onAdded: (name: string) => void; onClose: () => void }

/** One line that gives a person a place in a delegation; it stays open for the next. */
export function AddDelegateForm({ delegationId, onAdded, onClose }: AddDelegateFormProps) {
  const { t } = useTranslation('delegates')
  const create = useCommand(createDelegate, touched)
  const showRefusal = useShowRefusal()
  const [errors, setErrors] = useState<string[]>([])
  const [added, setAdded] = useState(0)
  const form = useForm<Typed>({ resolver: zodResolver(useSchema()), defaultValues: empty })
  const guard = useUnsavedGuard(form.formState.isDirty)

  async function add({ person, honorific, post, ...rest }: Typed) {
    if (!person) return
    setErrors([])
    const body = {
      delegationId,
      personId: person.id,
      nameAsPrinted: person.name,
      honorific: honorific.trim() || null,
      post: post.trim() || null,
      ...rest,
    }
    try {
      const delegate = await create.mutateAsync({ body })
      // The next is likely there like this one; a delegation has one head.
      form.reset({ ...empty, presence: rest.presence })
      setAdded((count) => count + 1)
      onAdded(delegate.nameAsPrinted)
    } catch (error) {
      setErrors(showRefusal(form, withNamesOfForm(error)))
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from any of its fields
    <div
      className="add-delegate"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && !form.formState.isDirty) onClose()
      }}
    >
      <Form form={form} onSend={add} errors={errors} label={t('add')}>
        <div className="add-delegate-fields">
          <FormField form={form} name="person" key={added}>
            {(field) => (
              <PersonField
                {...field}
                onChange={(person) => {
                  field.onChange(person)
                  if (person?.honorific && !form.getValues('honorific'))
                    form.setValue('honorific', person.honorific, { shouldDirty: true })
                }}
              />
            )}
          </FormField>
          <FormField form={form} name="honorific">
            {(field) => <TextField {...field} label={t('form.honorific')} maxLength={50} />}
          </FormField>
          <FormField form={form} name="post">
            {(field) => <TextField {...field} label={t('form.post')} />}
          </FormField>
          <FormField form={form} name="function">
            {(field) => (
              <Select
                {...field}
                label={t('form.function')}
                options={delegateFunctions.map((value) => ({ value, label: t(`function.${value}`) }))}
              />
            )}
          </FormField>
          <FormField form={form} name="presence">
            {(field) => (
              <Select
                {...field}
                label={t('form.presence')}
                options={presences.map((value) => ({ value, label: t(`presence.${value}`) }))}
              />
            )}
          </FormField>
        </div>
        <div className="row">
          <Button type="submit" kind="primary" isPending={create.isPending}>
            {t('form.add')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {t('form.done')}
          </Button>
        </div>
      </Form>
      {guard.question}
    </div>
  )
}

function useSchema() {
  const { t } = useTranslation('delegates')
  return z.object({
    person: z
      .custom<NamedPerson | null>()
      .refine((person) => person !== null && person !== undefined, t('form.personMissing')),
    honorific: z.string(),
    post: z.string(),
    function: z.enum(delegateFunctions),
    presence: z.enum(presences),
  })
}
