import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { Form } from '#ui/form'
import { ApiError } from '../../http/errors.ts'
import { useShowRefusal } from '../../http/use-refusal.ts'
import type { Figure } from './figure.ts'
import { FigureFields } from './figure-fields.tsx'
import { bodyOf, type FigureValues, useFigureSchema, valuesOf } from './figure-values.ts'
import { useFigureCommands } from './use-figure-commands.ts'

type FigureDialogProps = {
  /** Left out: a new one. */
  figure?: Figure
  conferenceId: string
  sessionId?: string
  sessions: readonly { id: string; title: string }[]
  onClose: () => void
}

/** Adds a figure that a source reports, or changes or hides one. */
export function FigureDialog({ figure, conferenceId, sessionId, sessions, onClose }: FigureDialogProps) {
  const { t } = useTranslation('figures')
  const form = useForm<FigureValues>({
    resolver: zodResolver(useFigureSchema()),
    defaultValues: valuesOf(figure, sessionId),
  })
  const commands = useFigureCommands()
  const showRefusal = useShowRefusal()
  const [errors, setErrors] = useState<string[]>([])
  const mayChooseSession = !figure && sessionId === undefined

  async function attempt(act: () => Promise<unknown>) {
    setErrors([])
    try {
      await act()
      onClose()
    } catch (error) {
      if (error instanceof ApiError)
        error.issues = error.issues.map((issue) => ({ ...issue, path: issue.path.replace(/Id$/, '') }))
      setErrors(showRefusal(form, error))
    }
  }

  return (
    <Dialog title={figure ? t('edit') : t('add')} isOpen onClose={onClose}>
      <Form
        form={form}
        errors={errors}
        label={figure ? t('edit') : t('add')}
        onSend={(values) =>
          attempt(() =>
            figure
              ? commands.update(figure, bodyOf(values))
              : commands.create({
                  conferenceId,
                  sessionId: values.session === '' ? null : values.session,
                  ...bodyOf(values),
                }),
          )
        }
      >
        <FigureFields
          form={form}
          conferenceId={conferenceId}
          sessions={mayChooseSession ? sessions : undefined}
        />
        <div className="form-actions">
          <Button type="submit" kind="primary" isPending={commands.isPending}>
            {t('save')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
          {figure && (
            <Button kind="danger" onPress={() => attempt(() => commands.hide(figure))}>
              {t('hide')}
            </Button>
          )}
        </div>
      </Form>
    </Dialog>
  )
}
