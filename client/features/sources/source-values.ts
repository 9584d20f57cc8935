import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Answer } from '#contract'
import type { getSource } from '#contract/sources'

export type Source = Answer<typeof getSource>

/** What the form of a source holds. */
export type SourceValues = {
  title: string
  publisher: string
  url: string
  language: string | null
  publishedOn: string | null
  accessedOn: string | null
  note: string
}

export const emptySource: SourceValues = {
  title: '',
  publisher: '',
  url: '',
  language: null,
  publishedOn: null,
  accessedOn: null,
  note: '',
}

export const valuesOf = ({
  title,
  publisher,
  url,
  language,
  publishedOn,
  accessedOn,
  note,
}: Source): SourceValues => ({
  title,
  publisher: publisher ?? '',
  url: url ?? '',
  language,
  publishedOn,
  accessedOn,
  note: note ?? '',
})

const orNull = (text: string) => text.trim() || null

/** What is typed, as the API takes it. */
export const bodyOf = ({ title, publisher, url, note, ...rest }: SourceValues) => ({
  ...rest,
  title: title.trim(),
  publisher: orNull(publisher),
  url: orNull(url),
  note: orNull(note),
})

export type SourceBody = ReturnType<typeof bodyOf>

export function useSourceSchema() {
  const { t } = useTranslation('sources')
  const day = z.string(t('form.dayWrong')).nullable()
  return z.object({
    title: z.string().refine((text) => text.trim() !== '', t('form.titleMissing')),
    publisher: z.string(),
    url: z.string().refine((text) => text.trim() === '' || isWebAddress(text.trim()), t('form.urlWrong')),
    language: z.string().nullable(),
    publishedOn: day,
    accessedOn: day,
    note: z.string(),
  })
}

function isWebAddress(text: string) {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}
