import { type FocusEvent, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '#ui/error-summary'
import { EditingNotice } from '../../editing/public/editing-notice.tsx'
import { ConflictQuestion } from './conflict-question.tsx'
import { DraftNotice } from './draft-notice.tsx'
import type { Draft } from './draft-shelf.ts'
import { EntryContext, focusPath, type Session } from './form-context.ts'
import { KindFields } from './kind-fields.tsx'
import type { Opened } from './opening.ts'
import { CorrigendumFields, RecordFields, SourceFields, TextFields } from './rest-fields.tsx'
import { SaveBar } from './save-bar.tsx'
import { SessionField } from './session-field.tsx'
import type { Reading } from './transport.ts'
import { useEntryForm } from './use-entry-form.ts'
import { useReviewKey } from './use-review-key.ts'
import { useSaveKeys, useSectionKeys } from './use-save-keys.ts'
import type { SaveMode } from './use-saving.ts'
import type { FormValues, Intervention } from './values.ts'
import { WhatFields } from './what-fields.tsx'
import { WhenFields } from './when-fields.tsx'
import { CapacityFields, WhoFields } from './who-fields.tsx'
import './form.css'

export type FormQueue = {
  /** The path of the field to begin with, where it is one. */
  startAt: string | undefined
  onNext: (saved: Intervention) => void
}

type InterventionFormProps = {
  opened: Opened
  scope: string
  reading: Reading
  sessions: readonly Session[]
  onRecorded: (saved: Intervention, mode: SaveMode, typedSince: FormValues | null) => void
  onDiscard: (discarded: Draft) => void
  onResume: (draft: Draft) => void
  /** Where a screen leads back to. */
  wayOut: ReactNode
  /** It is one of several that are gone through: saving leads to the next, and the field to begin with is known. */
  queue?: FormQueue
}

/** Records or edits one intervention. Everything typed is kept on the device until it is saved. */
export function InterventionForm(props: InterventionFormProps) {
  const { opened, scope, reading, sessions, onRecorded, queue } = props
  const { t } = useTranslation('intervention-form')
  const entry = useEntryForm({
    opened,
    scope,
    reading,
    onRecorded,
    onChanged: (saved, mode) => mode === 'next' && queue?.onNext(saved),
  })
  const { form, base, problems, attempt, draft, saving, save, conflict } = entry
  const lastText = useRef<HTMLTextAreaElement>(null)
  useSaveKeys(save, base === null || queue !== undefined, queue !== undefined)
  useSectionKeys()
  useReviewKey(form, base !== null)

  const isNew = opened.record === null
  const startAt = isNew ? (opened.values.sessionId ? 'delegation' : 'sessionId') : queue?.startAt
  useEffect(() => {
    if (startAt) focusPath(startAt)
  }, [startAt])

  const isFinal = base?.reviewState === 'final'
  const context = useMemo(
    () => ({ form, reading, sessions, recordId: base?.id ?? null, isFinal, problems, lastText }),
    [form, reading, sessions, base?.id, isFinal, problems],
  )

  function rememberText({ target }: FocusEvent) {
    const path = target.closest('[data-path]')?.getAttribute('data-path') ?? ''
    if (target instanceof HTMLTextAreaElement && /^(summary|texts)/.test(path)) lastText.current = target
  }

  async function discard() {
    const discarded: Draft = {
      id: opened.id,
      scope,
      record: base,
      values: structuredClone(form.getValues()),
      keptAt: new Date().toISOString(),
    }
    saving.giveUp()
    await draft.clear()
    props.onDiscard(discarded)
  }

  return (
    <EntryContext value={context}>
      <EditingNotice type="intervention" id={opened.record?.id} />
      <DraftNotice opened={opened} onDiscard={discard} onResume={props.onResume} />
      <form
        className="entry"
        aria-label={t('label')}
        noValidate
        onSubmit={(event) => event.preventDefault()}
        onFocusCapture={rememberText}
      >
        <ErrorSummary
          attempt={attempt}
          errors={problems.map(({ path, message }) => ({
            message,
            onGo: path ? () => focusPath(path) : undefined,
          }))}
        />
        <div className="entry-columns">
          <div className="entry-column">
            {isFinal && (
              <section className="card stack" aria-label={t('sections.corrigendum')}>
                <CorrigendumFields />
              </section>
            )}
            <section className="card entry-grid" aria-label={t('sections.who')}>
              <SessionField />
              <WhoFields />
              <WhenFields />
              <KindFields />
            </section>
            <section className="card entry-grid" aria-label={t('sections.capacity')}>
              <CapacityFields />
            </section>
          </div>
          <div className="entry-column">
            <section className="card stack" aria-label={t('sections.what')}>
              <WhatFields />
            </section>
            <section className="card stack" aria-label={t('sections.sources')}>
              <SourceFields />
            </section>
            <section className="card stack" aria-label={t('sections.texts')}>
              <TextFields />
            </section>
            <section className="card entry-grid" aria-label={t('sections.record')}>
              <RecordFields />
            </section>
          </div>
        </div>
        <SaveBar
          saving={saving.state}
          kept={draft.kept}
          isNew={base === null}
          isQueue={queue !== undefined}
          onSave={save}
          onRetry={saving.retry}
          onDiscard={discard}
          wayOut={props.wayOut}
        />
      </form>
      {conflict && base && <ConflictQuestion base={base} conflict={conflict} />}
    </EntryContext>
  )
}
