import { zodResolver } from '@hookform/resolvers/zod'
import { type ReactNode, useState } from 'react'
import {
  type DefaultValues,
  type FieldValues,
  type Resolver,
  type UseFormReturn,
  useForm,
} from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { Button } from '#ui/button'
import { ConflictDialog } from '#ui/conflict-dialog'
import { Dialog } from '#ui/dialog'
import { Form } from '#ui/form'
import { useUnsavedGuard } from '#ui/use-unsaved-guard'
import type { DialogConflict } from './conflict.ts'
import { ApiError } from './errors.ts'
import { useShowRefusal } from './use-refusal.ts'

type RecordDialogProps<Values extends FieldValues> = {
  title: string
  saveLabel: string
  schema: z.ZodType<unknown, Values>
  values: Values
  /** Answers what was saved, or nothing when there is a conflict to resolve first. Throws what refuses it. */
  onSave: (values: Values) => Promise<unknown>
  conflict?: DialogConflict
  /** Gets what was saved, when it may be left without asking. */
  onSaved?: (saved: never) => void
  onClose: () => void
  width?: string
  children: (form: UseFormReturn<Values>) => ReactNode
}

/** A form over the page that makes or changes one record. It asks before what was typed is thrown away. */
export function RecordDialog<Values extends FieldValues>(props: RecordDialogProps<Values>) {
  const { title, saveLabel, schema, values, onSave, conflict, onSaved, onClose, width, children } = props
  const { t } = useTranslation('ui')
  const form = useForm<Values>({
    resolver: zodResolver(schema as never) as unknown as Resolver<Values>,
    defaultValues: values as DefaultValues<Values>,
  })
  const { isDirty, isSubmitting } = form.formState
  const guard = useUnsavedGuard(isDirty)
  const showRefusal = useShowRefusal()
  const [errors, setErrors] = useState<string[]>([])
  const [isAsking, setAsking] = useState(false)

  async function attempt(save: () => Promise<unknown>) {
    setErrors([])
    try {
      const saved = await save()
      if (!saved) return
      guard.release()
      onClose()
      onSaved?.(saved as never)
    } catch (error) {
      setErrors(showRefusal(form, withNamesOfForm(error)))
    }
  }

  const leave = () => (isDirty ? setAsking(true) : onClose())
  return (
    <>
      <Dialog title={title} isOpen onClose={leave} width={width ?? '36rem'}>
        <Form
          form={form}
          onSend={(sent) => attempt(() => onSave(sent as Values))}
          errors={errors}
          label={title}
        >
          {children(form)}
          <div className="form-actions">
            <Button type="submit" kind="primary" isPending={isSubmitting}>
              {saveLabel}
            </Button>
            <Button kind="quiet" onPress={leave}>
              {t('dialog.cancel')}
            </Button>
          </div>
        </Form>
      </Dialog>
      <Dialog
        role="alertdialog"
        title={t('unsaved.title')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button
              kind="danger"
              onPress={() => {
                guard.release()
                onClose()
              }}
            >
              {t('unsaved.leave')}
            </Button>
            <Button kind="primary" autoFocus onPress={() => setAsking(false)}>
              {t('unsaved.stay')}
            </Button>
          </>
        }
      >
        {t('unsaved.body')}
      </Dialog>
      {guard.question}
      {conflict && (
        <ConflictDialog
          fields={conflict.fields}
          onResolve={(mine, both) => attempt(() => conflict.onResolve(mine, both))}
          onClose={conflict.onClose}
        />
      )}
    </>
  )
}

/** The wire says `citations.0.sourceId` where a form has `citations.0.source`. */
export function withNamesOfForm(error: unknown) {
  if (error instanceof ApiError)
    error.issues = error.issues.map((issue) => ({
      ...issue,
      path: issue.path.replace(/(^|\.)(person|delegation|source)Id$/, '$1$2'),
    }))
  return error
}
