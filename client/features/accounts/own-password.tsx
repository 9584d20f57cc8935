import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { changePassword } from '#contract/accounts'
import { Button } from '#ui/button'
import { Form, FormField } from '#ui/form'
import { SaveState } from '#ui/save-state'
import { TextField } from '#ui/text-field'
import { useUnsavedGuard } from '#ui/use-unsaved-guard'
import { useCommand } from '../../http/query.ts'
import { useShowRefusal } from '../../http/use-refusal.ts'
import { useAccount } from './public/session.ts'

const empty = { current: '', next: '' }

export function OwnPassword() {
  const { t } = useTranslation('accounts')
  const { email } = useAccount()
  const change = useCommand(changePassword)
  const showRefusal = useShowRefusal()
  const [errors, setErrors] = useState<string[]>([])
  const schema = z.object({
    current: z.string().min(1, t('password.missing')),
    next: z.string().min(12, t('password.tooShort')),
  })
  const form = useForm({ resolver: zodResolver(schema), defaultValues: empty })
  const { isDirty } = form.formState
  const guard = useUnsavedGuard(isDirty)

  async function onSend(body: z.output<typeof schema>) {
    setErrors([])
    try {
      await change.mutateAsync({ body })
      form.reset(empty)
    } catch (error) {
      setErrors(showRefusal(form, error))
    }
  }

  return (
    <Form form={form} onSend={onSend} errors={errors} label={t('own.password.title')}>
      {/* For whoever keeps passwords: whose it is. */}
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <FormField form={form} name="current">
        {(field) => (
          <TextField
            {...field}
            label={t('own.password.current')}
            type="password"
            autoComplete="current-password"
          />
        )}
      </FormField>
      <FormField form={form} name="next">
        {(field) => (
          <TextField
            {...field}
            label={t('own.password.next')}
            description={t('password.advice')}
            type="password"
            autoComplete="new-password"
          />
        )}
      </FormField>
      <div className="form-actions">
        <Button type="submit" kind="primary" isPending={change.isPending}>
          {t('own.password.action')}
        </Button>
        {change.isSuccess && !isDirty && <SaveState state="saved" detail={t('own.password.done')} />}
      </div>
      {guard.question}
    </Form>
  )
}
