import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { getIntervention } from '#contract/interventions'
import { changeOf } from '../../../http/changes.ts'
import { ApiError, isStatus } from '../../../http/errors.ts'
import { query } from '../../../http/query.ts'
import { useRefusal } from '../../../http/use-refusal.ts'
import { sessionQuery } from '../../accounts/public/session.ts'
import { conflictsOf, mergedValues, rebasedValues } from './conflict.ts'
import type { Problem } from './form-context.ts'
import { fieldPathOf } from './names.ts'
import type { Opened } from './opening.ts'
import { problemsOf } from './problems.ts'
import { settledTime } from './times.ts'
import { addDelegate, bodyFor, bodyOfRecord, change, type Reading, record, valuesFor } from './transport.ts'
import { useDraft } from './use-draft.ts'
import { type SaveMode, useSaving } from './use-saving.ts'
import { delegateAdded, type FormValues, type Intervention } from './values.ts'

const touched = ['interventions', 'sessions', 'conferences', 'delegations', 'persons', 'delegates', 'themes']

type UseEntryForm = {
  opened: Opened
  scope: string
  reading: Reading
  /** A new record is there; `typedSince` what was typed while it was sent. */
  onRecorded: (saved: Intervention, mode: SaveMode, typedSince: FormValues | null) => void
  /** A record that was there is changed, and nothing was typed meanwhile. */
  onChanged?: (saved: Intervention, mode: SaveMode) => void
}

/** The form of an intervention: what is typed, what is wrong with it, its draft, and how it is saved. */
export function useEntryForm({ opened, scope, reading, onRecorded, onChanged }: UseEntryForm) {
  const { t } = useTranslation('intervention-form')
  const { t: issue } = useTranslation('issues')
  const cache = useQueryClient()
  const inWords = useRefusal()
  const form = useForm<FormValues>({ defaultValues: opened.values })
  const [base, setBase] = useState(opened.record)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [current, setCurrent] = useState<Intervention | null>(null)
  const pristine = useMemo(
    () => (base ? valuesFor(base, reading) : opened.pristine),
    [base, reading, opened.pristine],
  )
  const draft = useDraft({ id: opened.id, scope, form, record: base, pristine })

  useEffect(() => {
    const { unsubscribe } = form.watch((_, { name }) => {
      if (!name) return
      setProblems((before) => {
        const left = before.filter(({ path }) => path !== '' && path !== name && !path.startsWith(`${name}.`))
        return left.length === before.length ? before : left
      })
    })
    return unsubscribe
  }, [form])

  const saving = useSaving({
    send: async (values) => {
      const sent = await withDelegate(values)
      const saved = await (base ? change(sent, base, reading) : record(sent, opened.id, reading))
      return { saved, sent }
    },
    onSaved: ({ saved, sent }, mode) => {
      for (const feature of touched) cache.invalidateQueries({ queryKey: [feature] })
      cache.setQueryData(query(getIntervention, { params: { id: saved.id } }).queryKey, saved)
      const next = rebasedValues(form.getValues(), sent, valuesFor(saved, reading))
      const isAll = JSON.stringify(form.getValues()) === JSON.stringify(sent)
      setProblems([])
      if (base) {
        setBase(saved)
        form.reset(next)
        if (isAll) draft.clear(false)
        else draft.keep()
        if (isAll) onChanged?.(saved, mode)
      } else {
        draft.clear()
        onRecorded(saved, mode, isAll ? null : next)
      }
    },
    onRefused: (error) => {
      const theirs = isStatus(error, 412) ? (error.current as Intervention | undefined) : undefined
      if (theirs && base && conflictsWith(theirs).length === 0) takeOver(theirs, new Set())
      else if (theirs) setCurrent(theirs)
      else show(refusedProblems(error))
    },
  })

  const { dataUpdatedAt: signedInAt } = useQuery(sessionQuery)
  const { state, retry } = saving
  const lastSignIn = useRef(signedInAt)
  useEffect(() => {
    const isNew = signedInAt !== lastSignIn.current
    lastSignIn.current = signedInAt
    if (isNew && state.kind === 'waiting' && state.why === 'signedOut') retry()
  }, [signedInAt, state, retry])

  function refusedProblems(error: Error): Problem[] {
    if (!(error instanceof ApiError) || error.issues.length === 0)
      return [{ path: '', message: inWords(error) }]
    return error.issues.map(({ path, message }) => ({
      path: fieldPathOf(path) ?? '',
      message: contractWords(message),
    }))
  }
  const contractWords = (message: string) =>
    issue(message, { defaultValue: message, keySeparator: false, nsSeparator: false })

  function show(found: readonly Problem[]) {
    setProblems(found)
    setAttempt((number) => number + 1)
  }

  async function withDelegate(values: FormValues): Promise<FormValues> {
    if (!values.newDelegate || !values.delegation) return values
    const known = delegateAdded(await addDelegate(values.newDelegate, values.delegation.id))
    for (const [name, value] of Object.entries(known)) form.setValue(name as 'note', value as string)
    return { ...values, ...known }
  }

  // As if their fields had been left: a key saves while the focus is still in one.
  function settleTimes() {
    for (const name of ['start', 'end'] as const) {
      const typed = form.getValues(name)
      const settled = settledTime(typed, t('times.nowWord'), reading.zone)
      if (settled !== typed) form.setValue(name, settled)
    }
  }

  function save(mode: SaveMode) {
    settleTimes()
    const values = form.getValues()
    const body = bodyFor(values, reading)
    const isFinal = base?.reviewState === 'final'
    const isChanged = base !== null && Object.keys(changeOf(bodyOfRecord(base, reading), body)).length > 0
    const found = problemsOf(values, body, isFinal && isChanged)
    if (isFinal && !isChanged && values.corrigendum.trim())
      found.push({ path: 'corrigendum', words: 'nothingCorrected' })
    if (found.length > 0)
      show(
        found.map((problem) => ({
          path: problem.path,
          message: 'words' in problem ? t(`problems.${problem.words}`) : contractWords(problem.message),
        })),
      )
    else {
      setProblems([])
      draft.keep()
      saving.save(values, mode)
    }
  }

  const latestSave = useRef(save)
  latestSave.current = save

  const bodiesWith = (theirs: Intervention) =>
    [
      bodyOfRecord(base ?? theirs, reading),
      bodyFor(form.getValues(), reading),
      bodyOfRecord(theirs, reading),
    ] as const
  const conflictsWith = (theirs: Intervention) => conflictsOf(...bodiesWith(theirs))

  function resolve(kept: ReadonlySet<string>, both: ReadonlySet<string>) {
    if (current) takeOver(current, kept, both)
  }

  function takeOver(theirs: Intervention, kept: ReadonlySet<string>, both?: ReadonlySet<string>) {
    const [typed, saved] = [form.getValues(), valuesFor(theirs, reading)]
    form.reset(mergedValues(bodiesWith(theirs), [typed, saved], kept, both))
    setBase(theirs)
    setCurrent(null)
    // With the record as it is now beneath it.
    setTimeout(() => latestSave.current('stay'))
  }

  return {
    form,
    base,
    problems,
    attempt,
    draft,
    saving,
    save,
    conflict: current && { current, resolve, dismiss: () => setCurrent(null) },
  }
}
