import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { createDisplay } from '#contract/displays'
import { Button } from '#ui/button'
import { Checkbox } from '#ui/checkbox'
import { Form, FormField } from '#ui/form'
import { MultiComboBox } from '#ui/multi-combo-box'
import { TextField } from '#ui/text-field'
import { useFormat } from '#ui/use-format'
import { useCommand } from '../../http/query.ts'
import { useShowRefusal } from '../../http/use-refusal.ts'
import { holds } from '../../ui/folded.ts'
import { useConference } from '../conferences/public/current-conference.tsx'
import { type DisplayValues, languagesFor, type MadeDisplay, useDisplaySchema } from './display-values.ts'

type DisplayFormProps = { sessionId: string; onMade: (display: MadeDisplay) => void; onCancel: () => void }

/** Makes a display: where it stands, its languages, and whether it names who speaks. */
export function DisplayForm({ sessionId, onMade, onCancel }: DisplayFormProps) {
  const { t } = useTranslation('displays')
  const format = useFormat()
  const { workingLanguages } = useConference()
  const create = useCommand(createDisplay)
  const showRefusal = useShowRefusal()
  const [errors, setErrors] = useState<string[]>([])
  const form = useForm<DisplayValues>({
    resolver: zodResolver(useDisplaySchema()),
    defaultValues: { label: '', languages: languagesFor(workingLanguages).slice(0, 1), showsSpeaker: false },
  })

  async function send(values: DisplayValues) {
    setErrors([])
    try {
      onMade(await create.mutateAsync({ body: { sessionId, ...values } }))
    } catch (error) {
      setErrors(showRefusal(form, error))
    }
  }

  return (
    <Form form={form} onSend={send} errors={errors} label={t('form.title')}>
      <FormField form={form} name="label">
        {(field) => (
          <TextField
            {...field}
            label={t('form.label')}
            description={t('form.labelHint')}
            autoFocus
            isRequired
          />
        )}
      </FormField>
      <FormField form={form} name="languages">
        {(field) => (
          <MultiComboBox<string>
            {...field}
            label={t('form.languages')}
            description={t('form.languagesHint')}
            load={async (text) =>
              languagesFor(workingLanguages).filter((tag) => holds(`${format.language(tag)} ${tag}`, text))
            }
            itemKey={(tag) => tag}
            itemText={(tag) => format.language(tag)}
          />
        )}
      </FormField>
      <FormField form={form} name="showsSpeaker">
        {({ value, error: _, ...field }) => (
          <Checkbox {...field} isSelected={value}>
            {t('form.showsSpeaker')}
          </Checkbox>
        )}
      </FormField>
      <div className="form-actions">
        <Button type="submit" kind="primary" isPending={form.formState.isSubmitting}>
          {t('form.save')}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {t('form.cancel')}
        </Button>
      </div>
    </Form>
  )
}
