import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { updateOwnAccount } from '#contract/accounts'
import { Button } from '#ui/button'
import { Form, FormField } from '#ui/form'
import { SaveState } from '#ui/save-state'
import { TextField } from '#ui/text-field'
import { useUnsavedGuard } from '#ui/use-unsaved-guard'
import { useCommand } from '../../http/query.ts'
import { useShowRefusal } from '../../http/use-refusal.ts'
import { useAccount } from './public/session.ts'

export function OwnName() {
  const { t } = useTranslation('accounts')
  const { name } = useAccount()
  const update = useCommand(updateOwnAccount, ['session'])
  const showRefusal = useShowRefusal()
  const [errors, setErrors] = useState<string[]>([])
  const schema = z.object({ name: z.string().trim().min(1, t('name.missing')) })
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { name } })
  const { isDirty } = form.formState
  const guard = useUnsavedGuard(isDirty)

  async function onSend(body: z.output<typeof schema>) {
    setErrors([])
    try {
      form.reset({ name: (await update.mutateAsync({ body })).name })
    } catch (error) {
      setErrors(showRefusal(form, error))
    }
  }

  return (
    <Form form={form} onSend={onSend} errors={errors} label={t('own.name.title')}>
      <FormField form={form} name="name">
        {(field) => <TextField {...field} label={t('name.label')} autoComplete="name" />}
      </FormField>
      <div className="form-actions">
        <Button type="submit" kind="primary" isPending={update.isPending}>
          {t('own.name.action')}
        </Button>
        {update.isSuccess && !isDirty && <SaveState state="saved" />}
      </div>
      {guard.question}
    </Form>
  )
}
