import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Answer } from '#contract'
import type { getInstrument } from '#contract/instruments'

export type Instrument = Answer<typeof getInstrument>

/** What the form of an instrument holds. */
export type InstrumentValues = {
  name: string
  shortName: string
  adoptedOn: string | null
  openedOn: string | null
  closesOn: string | null
  entryIntoForceRule: string
  note: string
}

export const emptyInstrument: InstrumentValues = {
  name: '',
  shortName: '',
  adoptedOn: null,
  openedOn: null,
  closesOn: null,
  entryIntoForceRule: '',
  note: '',
}

export const valuesOf = (instrument: Instrument): InstrumentValues => ({
  name: instrument.name,
  shortName: instrument.shortName ?? '',
  adoptedOn: instrument.adoptedOn,
  openedOn: instrument.openedOn,
  closesOn: instrument.closesOn,
  entryIntoForceRule: instrument.entryIntoForceRule ?? '',
  note: instrument.note ?? '',
})

const orNull = (text: string) => text.trim() || null

/** What is typed, as the API takes it. */
export const bodyOf = ({ name, shortName, entryIntoForceRule, note, ...days }: InstrumentValues) => ({
  ...days,
  name: name.trim(),
  shortName: orNull(shortName),
  entryIntoForceRule: orNull(entryIntoForceRule),
  note: orNull(note),
})

export type InstrumentBody = ReturnType<typeof bodyOf>

export function useInstrumentSchema() {
  const { t } = useTranslation('instruments')
  const day = z.string(t('form.dayWrong')).nullable()
  return z
    .object({
      name: z.string().refine((text) => text.trim() !== '', t('form.nameMissing')),
      shortName: z.string(),
      adoptedOn: day,
      openedOn: day,
      closesOn: day,
      entryIntoForceRule: z.string(),
      note: z.string(),
    })
    .refine(({ openedOn, closesOn }) => !openedOn || !closesOn || closesOn >= openedOn, {
      path: ['closesOn'],
      message: t('form.closesBefore'),
    })
}
