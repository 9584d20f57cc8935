import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { ConflictDialog, type ConflictField } from '#ui/conflict-dialog'
import { Form } from '#ui/form'
import { useUnsavedGuard } from '#ui/use-unsaved-guard'
import { useShowRefusal } from '../../http/use-refusal.ts'
import { AboutFields, NameFields, WhenAndWhereFields } from './conference-fields.tsx'
import { type ConferenceValues, useConferenceSchema } from './conference-values.ts'
import { slugOf } from './slug.ts'
import './conferences.css'

type ConferenceFormProps = {
  label: string
  values: ConferenceValues
  isPending: boolean
  /** A slug follows the name until it is typed; that of a conference that is there stays. */
  isNew?: boolean
  /** Saves and leaves; `release` lets it leave without asking. Throws what refuses it. */
  onSave: (values: ConferenceValues, release: () => void) => Promise<void>
  onCancel: () => void
  conflict?: {
    fields: ConflictField[]
    onResolve: (mine: ReadonlySet<string>, both: ReadonlySet<string>, release: () => void) => Promise<void>
    onClose: () => void
  }
}

export function ConferenceForm(props: ConferenceFormProps) {
  const { label, values, isPending, isNew = false, onSave, onCancel, conflict } = props
  const { t } = useTranslation('conferences')
  const form = useForm<ConferenceValues>({
    resolver: zodResolver(useConferenceSchema()),
    defaultValues: values,
  })
  const guard = useUnsavedGuard(form.formState.isDirty)
  const showRefusal = useShowRefusal()
  const [errors, setErrors] = useState<string[]>([])
  const [suggested, setSuggested] = useState('')

  function suggestSlug() {
    const { slug, shortName, name, startsOn } = form.getValues()
    if (!isNew || slug !== suggested) return
    const next = slugOf(shortName.trim() || name, startsOn?.slice(0, 4))
    setSuggested(next)
    form.setValue('slug', next, { shouldValidate: form.formState.isSubmitted })
  }

  async function attempt(save: () => Promise<void>) {
    setErrors([])
    try {
      await save()
    } catch (error) {
      setErrors(showRefusal(form, error))
    }
  }

  return (
    <div className="conference-form">
      <Form
        form={form}
        onSend={(sent) => attempt(() => onSave(sent, guard.release))}
        errors={errors}
        label={label}
      >
        <NameFields form={form} onNamed={suggestSlug} />
        <WhenAndWhereFields form={form} onNamed={suggestSlug} />
        <AboutFields form={form} />
        <div className="form-actions">
          <Button type="submit" kind="primary" isPending={isPending}>
            {t('form.save')}
          </Button>
          <Button kind="quiet" onPress={onCancel}>
            {t('form.cancel')}
          </Button>
        </div>
      </Form>
      {guard.question}
      {conflict && (
        <ConflictDialog
          fields={conflict.fields}
          onResolve={(mine, both) => attempt(() => conflict.onResolve(mine, both, guard.release))}
          onClose={conflict.onClose}
        />
      )}
    </div>
  )
}
