import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Answer } from '#contract'
import { delegationKinds, type getDelegation } from '#contract/delegations'
import { type CitedSource, citationsOf, citedOf } from '../sources/public/cited-sources-field.tsx'

export type Delegation = Answer<typeof getDelegation>
export type DelegationKind = (typeof delegationKinds)[number]
export type PickedCountry = { code: string; name: string }

/** What the form of a delegation holds, by the names of the API. */
export type DelegationValues = {
  kind: DelegationKind
  countryCode: PickedCountry | null
  name: string
  acronym: string
  registered: boolean
  note: string
  citations: CitedSource[]
}

export const emptyDelegation: DelegationValues = {
  kind: 'state',
  countryCode: null,
  name: '',
  acronym: '',
  registered: true,
  note: '',
  citations: [],
}

/** States, observers among them, have a country code; nobody else does. */
export const hasCountry = (kind: DelegationKind) => kind === 'state' || kind === 'observer_state'

export const valuesOf = (delegation: Delegation): DelegationValues => ({
  kind: delegation.kind,
  countryCode: delegation.countryCode
    ? { code: delegation.countryCode, name: delegation.names.en ?? delegation.name }
    : null,
  name: delegation.name,
  acronym: delegation.acronym ?? '',
  registered: delegation.registered,
  note: delegation.note ?? '',
  citations: citedOf(delegation.citations),
})

const orNull = (text: string) => text.trim() || null

/** What is typed, as the API takes it: a country for states, an acronym for the rest. */
export const bodyOf = (values: DelegationValues) => ({
  kind: values.kind,
  countryCode: hasCountry(values.kind) ? (values.countryCode?.code ?? null) : null,
  name: values.name.trim(),
  acronym: hasCountry(values.kind) ? null : orNull(values.acronym),
  registered: values.registered,
  note: orNull(values.note),
  citations: citationsOf(values.citations),
})

export type DelegationBody = ReturnType<typeof bodyOf>

/** The name after a country was chosen: its name, unless somebody typed another. */
export const nameAfter = (
  name: string,
  before: PickedCountry | null,
  chosen: PickedCountry | null,
): string => (chosen && (name.trim() === '' || name === before?.name) ? chosen.name : name)

export function useDelegationSchema() {
  const { t } = useTranslation('delegations')
  return z
    .object({
      kind: z.enum(delegationKinds),
      countryCode: z.custom<PickedCountry | null>(),
      name: z.string().refine((text) => text.trim() !== '', t('form.nameMissing')),
      acronym: z.string(),
      registered: z.boolean(),
      note: z.string(),
      citations: z.custom<CitedSource[]>(),
    })
    .refine(({ kind, countryCode }) => !hasCountry(kind) || Boolean(countryCode), {
      path: ['countryCode'],
      message: t('form.countryMissing'),
    })
}
