import { zodResolver } from '@hookform/resolvers/zod'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { replacePassword } from '#contract/accounts'
import { Button } from '#ui/button'
import { Form, FormField } from '#ui/form'
import { TextField } from '#ui/text-field'
import { isStatus } from '../../http/errors.ts'
import { useCommand } from '../../http/query.ts'
import { useShowRefusal } from '../../http/use-refusal.ts'
import { type Holder, LinkGate, LinkOver, useEntering } from './link-gate.tsx'

const route = getRouteApi('/new-password/$token')

/** Where somebody who forgot the password comes in, with a link from an administrator. */
export function NewPasswordScreen() {
  const { t } = useTranslation('accounts')
  const { token } = route.useParams()
  return (
    <LinkGate
      token={token}
      linkFor="password"
      title={t('newPassword.title')}
      lead={({ name }) => t('newPassword.lead', { name })}
    >
      {(holder) => <NewPasswordForm token={token} holder={holder} />}
    </LinkGate>
  )
}

function NewPasswordForm({ token, holder }: { token: string; holder: Holder }) {
  const { t } = useTranslation('accounts')
  const command = useCommand(replacePassword)
  const enter = useEntering()
  const showRefusal = useShowRefusal()
  const [errors, setErrors] = useState<string[]>([])
  const [isOver, setOver] = useState(false)
  const schema = z.object({ password: z.string().min(12, t('password.tooShort')) })
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { password: '' } })

  async function onSend({ password }: z.output<typeof schema>) {
    setErrors([])
    try {
      await enter(await command.mutateAsync({ body: { token, password } }))
    } catch (error) {
      if (isStatus(error, 410)) setOver(true)
      else setErrors(showRefusal(form, error))
    }
  }

  if (isOver) return <LinkOver />
  return (
    <Form form={form} onSend={onSend} errors={errors} label={t('newPassword.title')}>
      <TextField
        label={t('email.label')}
        type="email"
        autoComplete="username"
        value={holder.email}
        onChange={() => {}}
        isReadOnly
      />
      <FormField form={form} name="password">
        {(field) => (
          <TextField
            {...field}
            label={t('newPassword.next')}
            description={t('password.advice')}
            type="password"
            autoComplete="new-password"
            autoFocus
          />
        )}
      </FormField>
      <div className="form-actions">
        <Button type="submit" kind="primary" isPending={command.isPending}>
          {t('newPassword.action')}
        </Button>
      </div>
    </Form>
  )
}
