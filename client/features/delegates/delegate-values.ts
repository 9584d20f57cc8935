import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Answer } from '#contract'
import { delegateFunctions, type getDelegate, presences } from '#contract/delegates'

export type Delegate = Answer<typeof getDelegate>
export type Presence = (typeof presences)[number]

/** What the form of a delegate holds. */
export type DelegateValues = {
  honorific: string
  nameAsPrinted: string
  post: string
  function: (typeof delegateFunctions)[number]
  presence: Presence
}

export const valuesOf = (delegate: Delegate): DelegateValues => ({
  honorific: delegate.honorific ?? '',
  nameAsPrinted: delegate.nameAsPrinted,
  post: delegate.post ?? '',
  function: delegate.function,
  presence: delegate.presence,
})

const orNull = (text: string) => text.trim() || null

/** What is typed, as the API takes it. */
export const bodyOf = (values: DelegateValues) => ({
  honorific: orNull(values.honorific),
  nameAsPrinted: values.nameAsPrinted.trim(),
  post: orNull(values.post),
  function: values.function,
  presence: values.presence,
})

export type DelegateBody = ReturnType<typeof bodyOf>

export function useDelegateSchema() {
  const { t } = useTranslation('delegates')
  return z.object({
    honorific: z.string(),
    nameAsPrinted: z.string().refine((text) => text.trim() !== '', t('form.nameMissing')),
    post: z.string(),
    function: z.enum(delegateFunctions),
    presence: z.enum(presences),
  })
}

/** The features that show something of a delegate. */
export const touched = ['delegations', 'persons', 'interventions']
