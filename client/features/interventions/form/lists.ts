import type { Body } from './body.ts'
import type { FormValues } from './values.ts'

const lists = ['themes', 'texts', 'citations', 'groupIds'] as const
type ListName = (typeof lists)[number]

export const isList = (name: string): name is ListName => (lists as readonly string[]).includes(name)

/** A list of a request as the form holds it; what it names is in one of the `forms`. */
export function listOf(name: ListName, value: unknown, forms: readonly FormValues[]): Partial<FormValues> {
  const list = { [name]: value } as Pick<Body, ListName>
  const themes = new Map(forms.flatMap((form) => form.themes.map(({ theme }) => [theme.id, theme])))
  const sources = new Map(forms.flatMap((form) => form.citations.map(({ source }) => [source.id, source])))
  const groups = new Map(forms.flatMap((form) => form.groups.map((group) => [group.id, group])))
  switch (name) {
    case 'themes':
      return {
        themes: list.themes.map(({ themeId, stance = null, passage }) => ({
          theme: themes.get(themeId)!,
          stance,
          passage: passage ?? '',
        })),
      }
    case 'citations':
      return {
        citations: list.citations.map(({ sourceId, says }) => ({
          source: sources.get(sourceId)!,
          says: says ?? '',
        })),
      }
    case 'groupIds':
      return { groups: list.groupIds.map((id) => groups.get(id)!) }
    default:
      return { texts: list.texts }
  }
}
