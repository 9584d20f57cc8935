import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { ConflictDialog, type ConflictField } from '#ui/conflict-dialog'
import { Form, FormField } from '#ui/form'
import { Notice } from '#ui/notice'
import { TextArea } from '#ui/text-area'
import { useUnsavedGuard } from '#ui/use-unsaved-guard'
import { ApiError } from '../../http/errors.ts'
import { useShowRefusal } from '../../http/use-refusal.ts'
import { useMayEdit } from '../accounts/public/session.ts'
import { AgendaField } from './agenda-field.tsx'
import { ChairsField } from './chairs-field.tsx'
import { CitationsField } from './citations-field.tsx'
import { WhatFields, WhenFields, WhereFields } from './session-fields.tsx'
import { useSessionSchema } from './session-schema.ts'
import type { SessionValues } from './session-values.ts'
import { SuspensionsField } from './suspensions-field.tsx'
import './sessions.css'

type SessionFormProps = {
  label: string
  values: SessionValues
  isPending: boolean
  /** Saves and leaves; `release` lets it leave without asking. Throws what refuses it. */
  onSave: (values: SessionValues, release: () => void) => Promise<void>
  onCancel: () => void
  conflict?: {
    fields: ConflictField[]
    onResolve: (mine: ReadonlySet<string>, both: ReadonlySet<string>, release: () => void) => Promise<void>
    onClose: () => void
  }
}

/** For who may edit; a reader is told so instead of typing for nothing. */
export function SessionForm(props: SessionFormProps) {
  const { t } = useTranslation('sessions')
  return useMayEdit() ? <EditableForm {...props} /> : <Notice>{t('form.onlyEditors')}</Notice>
}

function EditableForm({ label, values, isPending, onSave, onCancel, conflict }: SessionFormProps) {
  const { t } = useTranslation('sessions')
  const form = useForm<SessionValues>({ resolver: zodResolver(useSessionSchema()), defaultValues: values })
  const guard = useUnsavedGuard(form.formState.isDirty)
  const showRefusal = useShowRefusal()
  const [errors, setErrors] = useState<string[]>([])

  async function attempt(save: () => Promise<void>) {
    setErrors([])
    try {
      await save()
    } catch (error) {
      setErrors(showRefusal(form, withNamesOfForm(error)))
    }
  }

  return (
    <div className="session-form">
      <Form
        form={form}
        onSend={(sent) => attempt(() => onSave(sent, guard.release))}
        errors={errors}
        label={label}
      >
        <WhatFields form={form} />
        <WhenFields form={form} />
        <WhereFields form={form} />
        <ChairsField form={form} />
        <SuspensionsField form={form} />
        <AgendaField form={form} />
        <CitationsField form={form} />
        <FormField form={form} name="note">
          {(field) => <TextArea {...field} label={t('form.note')} />}
        </FormField>
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

/** The wire says `chairs.0.personId` where the form has `chairs.0.person`. */
function withNamesOfForm(error: unknown) {
  if (error instanceof ApiError)
    error.issues = error.issues.map((issue) => ({
      ...issue,
      path: issue.path.replace(/\.(person|delegation|source)Id$/, '.$1'),
    }))
  return error
}
