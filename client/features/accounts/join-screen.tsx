import { zodResolver } from '@hookform/resolvers/zod'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { join } from '#contract/accounts'
import { Button } from '#ui/button'
import { Form, FormField } from '#ui/form'
import { TextField } from '#ui/text-field'
import { isStatus } from '../../http/errors.ts'
import { useCommand } from '../../http/query.ts'
import { useShowRefusal } from '../../http/use-refusal.ts'
import { type Holder, LinkGate, LinkOver, useEntering } from './link-gate.tsx'

const route = getRouteApi('/join/$token')

/** Where somebody who was invited comes in. */
export function JoinScreen() {
  const { t } = useTranslation('accounts')
  const { token } = route.useParams()
  return (
    <LinkGate
      token={token}
      linkFor="joining"
      title={t('join.title')}
      lead={({ role, email }) => t('join.lead', { role: t(`role.${role}`), email })}
    >
      {(holder) => <JoinForm token={token} holder={holder} />}
    </LinkGate>
  )
}

function JoinForm({ token, holder }: { token: string; holder: Holder }) {
  const { t } = useTranslation('accounts')
  const command = useCommand(join)
  const enter = useEntering()
  const showRefusal = useShowRefusal()
  const [errors, setErrors] = useState<string[]>([])
  const [isOver, setOver] = useState(false)
  const schema = z.object({
    name: z.string().trim().min(1, t('name.missing')),
    password: z.string().min(12, t('password.tooShort')),
  })
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { name: holder.name, password: '' } })

  async function onSend(body: z.output<typeof schema>) {
    setErrors([])
    try {
      await enter(await command.mutateAsync({ body: { token, ...body } }))
    } catch (error) {
      if (isStatus(error, 410)) setOver(true)
      else setErrors(showRefusal(form, error))
    }
  }

  if (isOver) return <LinkOver />
  return (
    <Form form={form} onSend={onSend} errors={errors} label={t('join.title')}>
      <TextField
        label={t('email.label')}
        type="email"
        autoComplete="username"
        value={holder.email}
        onChange={() => {}}
        isReadOnly
      />
      <FormField form={form} name="name">
        {(field) => <TextField {...field} label={t('name.label')} autoComplete="name" autoFocus />}
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
        <Button type="submit" kind="primary" isPending={command.isPending}>
          {t('join.action')}
        </Button>
      </div>
    </Form>
  )
}
