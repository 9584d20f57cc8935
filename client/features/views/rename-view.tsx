import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Answer } from '#contract'
import { type listViews, renameView } from '#contract/views'
import { Button } from '#ui/button'
import { Form, FormField } from '#ui/form'
import { TextField } from '#ui/text-field'
import { useCommand } from '../../http/query.ts'
import { useShowRefusal } from '../../http/use-refusal.ts'

type RenameViewProps = { view: Answer<typeof listViews>['items'][number]; onDone: () => void }

/** Gives a view another name; its link stays the same. */
export function RenameView({ view: { id, name }, onDone }: RenameViewProps) {
  const { t } = useTranslation('views')
  const rename = useCommand(renameView)
  const showRefusal = useShowRefusal()
  const [errors, setErrors] = useState<string[]>([])
  const schema = z.object({ name: z.string().trim().min(1, t('nameNeeded')).max(100) })
  const form = useForm<z.output<typeof schema>>({ resolver: zodResolver(schema), defaultValues: { name } })
  async function send(body: { name: string }) {
    setErrors([])
    try {
      await rename.mutateAsync({ params: { id }, body })
      onDone()
    } catch (error) {
      setErrors(showRefusal(form, error))
    }
  }
  return (
    <Form form={form} onSend={send} errors={errors} label={t('rename', { name })}>
      <FormField form={form} name="name">
        {(field) => <TextField {...field} label={t('newName')} autoFocus isRequired />}
      </FormField>
      <div className="row">
        <Button type="submit" kind="primary" isPending={form.formState.isSubmitting}>
          {t('doRename')}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </Form>
  )
}
