import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { createFigure, updateFigure } from '#contract/figures'
import { conflictOf } from '../../http/conflict.ts'
import { useCommand } from '../../http/query.ts'
import { RecordDialog } from '../../http/record-dialog.tsx'
import { useMergingUpdate } from '../../http/use-merging-update.ts'
import { EditingNotice } from '../editing/public/editing-notice.tsx'
import type { Figure } from './figure.ts'
import { FigureFields } from './figure-fields.tsx'
import { bodyOf, type FigureBody, type FigureValues, useFigureSchema, valuesOf } from './figure-values.ts'
import { touched } from './use-hide-figure.ts'

type FigureDialogProps = {
  /** Left out: a new one. */
  figure?: Figure
  conferenceId: string
  sessionId?: string
  sessions: readonly { id: string; title: string }[]
  onClose: () => void
}

const bodyOfSaved = (saved: Figure) => bodyOf(valuesOf(saved))

/** Adds a figure that a source reports, or changes one. */
export function FigureDialog({ figure, conferenceId, sessionId, sessions, onClose }: FigureDialogProps) {
  const { t } = useTranslation('figures')
  const base = useRef(figure).current
  const create = useCommand(createFigure, touched)
  const update = useMergingUpdate(updateFigure, bodyOfSaved, touched)
  // What the ids of sources stand for, as they come by.
  const sources = useRef(new Map<string, string>())
  for (const source of [base?.source, update.conflict?.current.source])
    if (source) sources.current.set(source.id, source.title)

  function inWords(name: string, body: Partial<FigureBody>): string {
    if (name === 'measure') return body.measure ? t(`measure.${body.measure}`) : ''
    if (name === 'qualifier') return body.qualifier ? t(`qualifier.${body.qualifier}`) : ''
    if (name === 'sourceId') return sources.current.get(body.sourceId ?? '') ?? ''
    return String(body[name as 'value'] ?? '')
  }

  async function save(typed: FigureValues) {
    if (typed.source) sources.current.set(typed.source.id, typed.source.title)
    if (base) return update.save(base, bodyOf(typed))
    const body = { conferenceId, sessionId: typed.session === '' ? null : typed.session, ...bodyOf(typed) }
    return create.mutateAsync({ body })
  }

  return (
    <RecordDialog
      title={base ? t('edit') : t('add')}
      saveLabel={t('save')}
      schema={useFigureSchema()}
      values={valuesOf(base, sessionId)}
      onSave={save}
      conflict={conflictOf(update, bodyOfSaved, (name) => t(labels[name as 'value']), inWords)}
      onClose={onClose}
    >
      {(form) => (
        <>
          <EditingNotice type="reported_figure" id={base?.id} />
          <FigureFields
            form={form}
            conferenceId={conferenceId}
            sessions={!base && sessionId === undefined ? sessions : undefined}
          />
        </>
      )}
    </RecordDialog>
  )
}

const labels = {
  measure: 'columns.measure',
  value: 'value',
  qualifier: 'qualifierLabel',
  note: 'note',
  sourceId: 'columns.source',
} as const
