import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Answer } from '#contract'
import type { getPerson } from '#contract/persons'

export type Person = Answer<typeof getPerson>

/** What the form of a person holds; the other names are one for each line. */
export type PersonValues = {
  honorific: string
  name: string
  sortName: string
  nameInOriginalScript: string
  aliases: string
  note: string
}

export const emptyPerson: PersonValues = {
  honorific: '',
  name: '',
  sortName: '',
  nameInOriginalScript: '',
  aliases: '',
  note: '',
}

export const valuesOf = (person: Person): PersonValues => ({
  honorific: person.honorific ?? '',
  name: person.name,
  sortName: person.sortName ?? '',
  nameInOriginalScript: person.nameInOriginalScript ?? '',
  aliases: person.aliases.join('\n'),
  note: person.note ?? '',
})

const orNull = (text: string) => text.trim() || null

/** What is typed, as the API takes it: each other name once, without empty lines. */
export const bodyOf = (values: PersonValues) => ({
  honorific: orNull(values.honorific),
  name: values.name.trim(),
  sortName: orNull(values.sortName),
  nameInOriginalScript: orNull(values.nameInOriginalScript),
  aliases: [...new Set(values.aliases.split('\n').map((line) => line.trim()))].filter(Boolean),
  note: orNull(values.note),
})

export type PersonBody = ReturnType<typeof bodyOf>

export function usePersonSchema() {
  const { t } = useTranslation('persons')
  return z.object({
    honorific: z.string(),
    name: z.string().refine((text) => text.trim() !== '', t('form.nameMissing')),
    sortName: z.string(),
    nameInOriginalScript: z.string(),
    aliases: z.string(),
    note: z.string(),
  })
}
