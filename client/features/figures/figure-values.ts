import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { figureMeasures, figureQualifiers } from '#contract/figures'
import type { Figure } from './figure.ts'

/** What the form of a figure holds; `session` is empty for the whole conference. */
export type FigureValues = {
  measure: Figure['measure']
  value: number | null
  qualifier: Figure['qualifier']
  session: string
  note: string
  source: Figure['source'] | null
}

export function valuesOf(figure: Figure | undefined, sessionId = ''): FigureValues {
  return {
    measure: figure?.measure ?? 'statements',
    value: figure?.value ?? null,
    qualifier: figure?.qualifier ?? 'exactly',
    session: figure ? (figure.sessionId ?? '') : sessionId,
    note: figure?.note ?? '',
    source: figure?.source ?? null,
  }
}

/** What is typed, as the API takes it; value and source must be there. */
export function bodyOf({ measure, value, qualifier, note, source }: FigureValues) {
  return { measure, value: value!, qualifier, note: note.trim() === '' ? null : note, sourceId: source!.id }
}

export type FigureBody = ReturnType<typeof bodyOf>

export function useFigureSchema() {
  const { t } = useTranslation('figures')
  return z.object({
    measure: z.enum(figureMeasures),
    value: z
      .number(t('valueMissing'))
      .nullable()
      .refine((value) => value !== null, t('valueMissing')),
    qualifier: z.enum(figureQualifiers),
    session: z.string(),
    note: z.string(),
    source: z
      .custom<Figure['source']>()
      .nullable()
      .refine((source) => source !== null, t('sourceMissing')),
  })
}
