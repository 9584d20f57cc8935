import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Answer } from '#contract'
import { type createTreatyAction, treatyActionKinds } from '#contract/instruments'
import type { PickedDelegation } from '../delegations/public/delegation-picker.tsx'
import { type CitedSource, citationsOf, citedOf } from '../sources/public/cited-sources-field.tsx'

export type Act = Answer<typeof createTreatyAction>
export type ActKind = (typeof treatyActionKinds)[number]

/** What the form of an act holds, by the names of the API. */
export type ActValues = {
  kind: ActKind
  delegation: PickedDelegation | null
  countryCode: string
  participantName: string
  actedOn: string | null
  note: string
  citations: CitedSource[]
}

export const emptyAct = (kind: ActKind = 'signature'): ActValues => ({
  kind,
  delegation: null,
  countryCode: '',
  participantName: '',
  actedOn: null,
  note: '',
  citations: [],
})

export const valuesOf = (act: Act): ActValues => ({
  kind: act.kind,
  delegation: act.delegation,
  countryCode: act.countryCode ?? '',
  participantName: act.participantName,
  actedOn: act.actedOn,
  note: act.note ?? '',
  citations: citedOf(act.citations),
})

const orNull = (text: string) => text.trim() || null

/** What is typed, as the API takes it. */
export const bodyOf = (values: ActValues) => ({
  kind: values.kind,
  delegationId: values.delegation?.id ?? null,
  countryCode: orNull(values.countryCode)?.toUpperCase() ?? null,
  participantName: values.participantName.trim(),
  actedOn: values.actedOn,
  note: orNull(values.note),
  citations: citationsOf(values.citations),
})

export type ActBody = ReturnType<typeof bodyOf>

/** What a chosen delegation says of the participant: its name, and for a state its country code. */
export const participantOf = ({ name, code, kind }: PickedDelegation) => ({
  participantName: name,
  countryCode: kind === 'state' || kind === 'observer_state' ? (code ?? '') : '',
})

export function useActSchema() {
  const { t } = useTranslation('instruments')
  return z.object({
    kind: z.enum(treatyActionKinds),
    delegation: z.custom<PickedDelegation | null>(),
    countryCode: z.string().refine((text) => /^([A-Za-z]{3})?$/.test(text.trim()), t('act.codeWrong')),
    participantName: z.string().refine((text) => text.trim() !== '', t('act.participantMissing')),
    actedOn: z.string(t('form.dayWrong')).nullable(),
    note: z.string(),
    citations: z.custom<CitedSource[]>(),
  })
}
