import { zodResolver } from '@hookform/resolvers/zod'
import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { createFirstAccount } from '#contract/accounts'
import { Button } from '#ui/button'
import { Form, FormField } from '#ui/form'
import { TextField } from '#ui/text-field'
import { isStatus } from '../../http/errors.ts'
import { useCommand } from '../../http/query.ts'
import { useShowRefusal } from '../../http/use-refusal.ts'
import { enter } from './public/session.ts'
import { useRefusalInWords } from './refusal.ts'
import { Threshold } from './threshold.tsx'

const route = getRouteApi('/welcome/$token')

/** Makes the first administrator, by the one-time link that the first start writes on the console. */
export function WelcomeScreen() {
  const { t } = useTranslation('accounts')
  const { token } = route.useParams()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const inWords = useRefusalInWords()
  const showRefusal = useShowRefusal()
  const create = useCommand(createFirstAccount)
  const [errors, setErrors] = useState<string[]>([])
  const schema = z.object({
    name: z.string().trim().min(1, t('name.missing')),
    email: z.email(t('email.invalid')),
    password: z.string().min(12, t('password.tooShort')),
  })
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { name: '', email: '', password: '' },
  })

  async function onSend(body: z.output<typeof schema>) {
    setErrors([])
    try {
      const session = await create.mutateAsync({ body: { token, ...body } })
      enter(cache, session)
      await navigate({ to: '/' })
    } catch (error) {
      setErrors(isStatus(error, 404) ? [inWords(error)] : showRefusal(form, error))
    }
  }

  return (
    <Threshold title={t('welcome.title')} lead={t('welcome.lead')}>
      <Form form={form} onSend={onSend} errors={errors} label={t('welcome.title')}>
        <FormField form={form} name="name">
          {(field) => <TextField {...field} label={t('name.label')} autoComplete="name" autoFocus />}
        </FormField>
        <FormField form={form} name="email">
          {(field) => <TextField {...field} label={t('email.label')} type="email" autoComplete="username" />}
        </FormField>
        <FormField form={form} name="password">
          {(field) => (
            <TextField
              {...field}
              label={t('password.label')}
              description={t('password.advice')}
              type="password"
              autoComplete="new-password"
            />
          )}
        </FormField>
        <div className="form-actions">
          <Button type="submit" kind="primary" isPending={create.isPending}>
            {t('welcome.action')}
          </Button>
        </div>
      </Form>
    </Threshold>
  )
}
