import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { mappingRelations } from '#contract/themes'
import type { Theme } from './theme-tree.ts'

/** The languages a theme is named in: those of the United Nations, Vietnamese and Malay. */
export const nameLanguages = ['en', 'fr', 'es', 'ar', 'zh', 'ru', 'vi', 'ms'] as const

/** What the form of a theme holds; hue null is the colour from above. */
export type ThemeValues = {
  name: string
  names: Record<string, string>
  description: string
  hue: number | null
  mappings: MappingValues[]
}

export type MappingValues = { concept: string; vocabulary: string; label: string; relation: Relation }
type Relation = (typeof mappingRelations)[number]

export { mappingRelations }
export const emptyMapping: MappingValues = { concept: '', vocabulary: '', label: '', relation: 'exact' }

const emptyNames = Object.fromEntries(nameLanguages.map((language) => [language, '']))
export const emptyTheme: ThemeValues = {
  name: '',
  names: emptyNames,
  description: '',
  hue: null,
  mappings: [],
}

/** What a theme holds; a hue that is the one from above counts as none of its own. */
export const valuesOf = (theme: Theme, hueAbove: number | null): ThemeValues => ({
  name: theme.name,
  names: { ...emptyNames, ...theme.names },
  description: theme.description ?? '',
  hue: theme.parentId && theme.hue === hueAbove ? null : theme.hue,
  mappings: theme.mappings.map((one) => ({ ...one, label: one.label ?? '' })),
})

/**
 * What is typed, as the API takes it. A name per language that was the same as the name before follows it, so that
 * renaming a theme is seen in every language that calls it so.
 */
export function bodyOf(values: ThemeValues, before: ThemeValues = values) {
  const name = values.name.trim()
  const named = Object.entries(values.names).map(([language, text]) => {
    const follows = text === before.names[language] && text !== '' && text === before.name
    return [language, follows ? name : text.trim()] as const
  })
  return {
    name,
    names: Object.fromEntries(named.filter(([, text]) => text !== '').sort()) as Record<string, string>,
    description: values.description.trim() || null,
    hue: values.hue,
    mappings: values.mappings.map(({ concept, vocabulary, label, relation }) => ({
      concept: concept.trim(),
      vocabulary: vocabulary.trim(),
      label: label.trim() || null,
      relation,
    })),
  }
}

export type ThemeBody = ReturnType<typeof bodyOf>

export function useThemeSchema() {
  const { t } = useTranslation('themes')
  return z.object({
    name: z.string().refine((text) => text.trim() !== '', t('form.nameMissing')),
    names: z.record(z.string(), z.string()),
    description: z.string(),
    hue: z.number().nullable(),
    mappings: z.array(
      z.object({
        concept: z
          .string()
          .trim()
          .refine((text) => /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text), t('form.conceptMissing')),
        vocabulary: z.string().refine((text) => text.trim() !== '', t('form.vocabularyMissing')),
        label: z.string(),
        relation: z.enum(mappingRelations),
      }),
    ),
  })
}
