import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Answer } from '#contract'
import { saveView } from '#contract/views'
import { Button } from '#ui/button'
import { Form, FormField } from '#ui/form'
import { TextField } from '#ui/text-field'
import { useCommand } from '../../http/query.ts'
import { useShowRefusal } from '../../http/use-refusal.ts'

type SaveViewProps = { onSaved: (view: Answer<typeof saveView>) => void }

/** Gives the view that is open a name. Where one stands in its pages is not part of it. */
export function SaveView({ onSaved }: SaveViewProps) {
  const { t } = useTranslation('views')
  const save = useCommand(saveView)
  const showRefusal = useShowRefusal()
  const [errors, setErrors] = useState<string[]>([])
  const schema = z.object({ name: z.string().trim().min(1, t('nameNeeded')).max(100) })
  const form = useForm<z.output<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { name: '' },
  })
  async function send({ name }: { name: string }) {
    setErrors([])
    try {
      onSaved(await save.mutateAsync({ body: { name, address: openAddress() } }))
    } catch (error) {
      setErrors(showRefusal(form, error))
    }
  }
  return (
    <Form form={form} onSend={send} errors={errors} label={t('save')}>
      <FormField form={form} name="name">
        {(field) => (
          <TextField {...field} label={t('name')} description={t('nameHint')} autoFocus isRequired />
        )}
      </FormField>
      <div className="row">
        <Button type="submit" kind="primary" isPending={form.formState.isSubmitting}>
          {t('save')}
        </Button>
      </div>
    </Form>
  )
}

function openAddress() {
  const { pathname, searchParams } = new URL(location.href)
  searchParams.delete('cursor')
  const search = searchParams.toString()
  return search ? `${pathname}?${search}` : pathname
}
