import { zodResolver } from '@hookform/resolvers/zod'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { createSession } from '#contract/accounts'
import { Button } from '#ui/button'
import { Form, FormField } from '#ui/form'
import { TextField } from '#ui/text-field'
import { useCommand } from '../../http/query.ts'
import { enter } from './public/session.ts'
import { useRefusalInWords } from './refusal.ts'

type SignInFormProps = { email?: string; onSignedIn: (accountId: string) => void }

export function SignInForm({ email = '', onSignedIn }: SignInFormProps) {
  const { t } = useTranslation('accounts')
  const cache = useQueryClient()
  const inWords = useRefusalInWords()
  const signIn = useCommand(createSession)
  const [refusal, setRefusal] = useState<string>()
  const schema = z.object({
    email: z.email(t('email.invalid')),
    password: z.string().min(1, t('password.missing')),
  })
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { email, password: '' } })

  async function onSend(body: z.output<typeof schema>) {
    setRefusal(undefined)
    try {
      const session = await signIn.mutateAsync({ body })
      enter(cache, session)
      onSignedIn(session.account?.id ?? '')
    } catch (error) {
      setRefusal(inWords(error))
      form.resetField('password')
    }
  }

  return (
    <Form form={form} onSend={onSend} errors={refusal ? [refusal] : []} label={t('signIn.title')}>
      <FormField form={form} name="email">
        {(field) => (
          <TextField
            {...field}
            label={t('email.label')}
            type="email"
            autoComplete="username"
            autoFocus={!email}
            isReadOnly={email !== ''}
          />
        )}
      </FormField>
      <FormField form={form} name="password">
        {(field) => (
          <TextField
            {...field}
            label={t('password.label')}
            type="password"
            autoComplete="current-password"
            autoFocus={email !== ''}
          />
        )}
      </FormField>
      <div className="form-actions">
        <Button type="submit" kind="primary" isPending={signIn.isPending}>
          {t('signIn.action')}
        </Button>
      </div>
    </Form>
  )
}
