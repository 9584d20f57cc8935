import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import { createSource } from '#contract/sources'
import { Button } from '#ui/button'
import { DateField } from '#ui/date-field'
import { Dialog } from '#ui/dialog'
import { Form, FormField } from '#ui/form'
import { TextField } from '#ui/text-field'
import { useCommand } from '../../http/query.ts'
import { useShowRefusal } from '../../http/use-refusal.ts'

type Typed = { title: string; publisher: string; url: string; publishedOn: string | null | undefined }

type AddSourceDialogProps = {
  /** A title, or a web address that was pasted. */
  typed: string
  conferenceId: string
  onClose: () => void
  onAdded: (source: Answer<typeof createSource>) => void
}

/** Adds a source while something else is being recorded. */
export function AddSourceDialog({ typed, conferenceId, onClose, onAdded }: AddSourceDialogProps) {
  const { t } = useTranslation('intervention-form')
  const create = useCommand(createSource)
  const showRefusal = useShowRefusal()
  const [errors, setErrors] = useState<string[]>([])
  const isAddress = /^https?:\/\//.test(typed)
  const form = useForm<Typed>({
    defaultValues: {
      title: isAddress ? '' : typed,
      publisher: '',
      url: isAddress ? typed : '',
      publishedOn: null,
    },
  })

  async function add({ title, publisher, url, publishedOn }: Typed) {
    if (publishedOn === undefined) return
    const body = {
      conferenceId,
      title,
      publisher: publisher.trim() || null,
      url: url.trim() || null,
      publishedOn,
    }
    try {
      onAdded(await create.mutateAsync({ body }))
    } catch (error) {
      setErrors(showRefusal(form, error))
    }
  }

  return (
    <Dialog title={t('sources.dialogTitle')} isOpen onClose={onClose}>
      <Form form={form} onSend={add} errors={errors}>
        <div className="stack">
          <FormField form={form} name="title">
            {(field) => <TextField {...field} label={t('sources.title')} isRequired autoFocus={isAddress} />}
          </FormField>
          <FormField form={form} name="publisher">
            {(field) => <TextField {...field} label={t('sources.publisher')} autoFocus={!isAddress} />}
          </FormField>
          <FormField form={form} name="url">
            {(field) => <TextField {...field} label={t('sources.url')} type="url" />}
          </FormField>
          <FormField form={form} name="publishedOn">
            {(field) => <DateField {...field} value={field.value ?? null} label={t('sources.publishedOn')} />}
          </FormField>
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
