import { zodResolver } from '@hookform/resolvers/zod'
import { useRef, useState } from 'react'
import { type FieldPath, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { ConflictDialog } from '#ui/conflict-dialog'
import { Form, FormField } from '#ui/form'
import { useUnsavedGuard } from '#ui/use-unsaved-guard'
import { ApiError } from '../../../http/errors.ts'
import { useRefusal } from '../../../http/use-refusal.ts'
import { toast } from '../../../ui/toast-queue.ts'
import { linesAsText, useRulesWords } from '../public/rules-words.ts'
import { AllottedField } from './allotted-field.tsx'
import { MotionsField } from './motions-field.tsx'
import { RanksField } from './ranks-field.tsx'
import { RepliesField, WarningField } from './replies-field.tsx'
import {
  fieldPathOf,
  motionIdFor,
  type RulesValues,
  rulesOf,
  useRulesSchema,
  valuesOf,
} from './rules-values.ts'
import type { useNames } from './use-names.ts'
import { type Kept, useSaveRules } from './use-save-rules.ts'

type RulesFormProps = {
  conferenceId: string
  /** As they were read when the form was opened. */
  kept: Kept
  names: ReturnType<typeof useNames>
}

/** Changes how the floor is given. What others save meanwhile is met when this is saved. */
export function RulesForm({ conferenceId, kept, names }: RulesFormProps) {
  const { t } = useTranslation('floor-rules')
  const base = useRef(kept)
  const gone = (id: string) => ({ id, code: null, name: t('words.gone'), kind: 'other' as const })
  const opened = () => valuesOf(base.current.rules, (id) => names.delegationOf(id) ?? gone(id))
  const form = useForm<RulesValues>({ resolver: zodResolver(useRulesSchema()), defaultValues: opened() })
  const guard = useUnsavedGuard(form.formState.isDirty)
  const saving = useSaveRules(conferenceId)
  const inWords = useRefusal()
  const words = useRulesWords()
  const [errors, setErrors] = useState<string[]>([])
  const { conflict } = saving

  async function attempt(save: () => Promise<Kept | undefined>) {
    setErrors([])
    try {
      const saved = await save()
      if (!saved) return
      base.current = saved
      form.reset(opened())
      toast(t('saved'))
    } catch (error) {
      setErrors(shown(error))
    }
  }

  // Issues stand beside their fields; the rest is for the summary.
  function shown(error: unknown): string[] {
    if (!(error instanceof ApiError) || error.issues.length === 0) return [inWords(error)]
    return error.issues.flatMap(({ path, message }) => {
      const field = fieldPathOf(path)
      if (field) form.setError(field as FieldPath<RulesValues>, { type: 'server', message })
      return field ? [] : [message]
    })
  }

  function send(values: RulesValues) {
    const taken = values.motions.map(({ id }) => id)
    const motions = values.motions.map(({ id, name }) => {
      const given = id || motionIdFor(name, taken)
      taken.push(given)
      return { id: given, name }
    })
    return attempt(() => saving.save(base.current, rulesOf(opened()), rulesOf({ ...values, motions })))
  }

  return (
    <>
      <Form form={form} onSend={send} errors={errors} label={t('title')}>
        <FormField form={form} name="ranks">
          {({ value, onChange }) => <RanksField value={value} onChange={onChange} />}
        </FormField>
        <MotionsField form={form} />
        <AllottedField form={form} groups={names.groups} />
        <WarningField form={form} />
        <RepliesField form={form} />
        <div className="form-actions">
          <Button type="submit" kind="primary" isPending={saving.isPending}>
            {t('form.save')}
          </Button>
          <Button kind="quiet" isDisabled={!form.formState.isDirty} onPress={() => form.reset(opened())}>
            {t('form.reset')}
          </Button>
        </div>
      </Form>
      {guard.question}
      {conflict && (
        <ConflictDialog
          fields={conflict.names.map((name) => {
            const text = (rules: typeof conflict.before) =>
              linesAsText(name, words(rules, names.nameOf)[name])
            return {
              name,
              label: t(`part.${name}`),
              mine: text({ ...conflict.before, ...conflict.change }),
              theirs: text(conflict.current.rules),
              before: text(conflict.before),
            }
          })}
          onResolve={(mine) => attempt(() => saving.resolve(mine))}
          onClose={saving.dismiss}
        />
      )}
    </>
  )
}
