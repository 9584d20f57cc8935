import type { Answer } from '#contract'
import type { getTheme } from '#contract/themes'
import { folded } from '../../ui/folded.ts'

export type Theme = Answer<typeof getTheme>
export type ThemeNode = { id: string; text: string; theme: Theme; children: ThemeNode[] }

/** What a theme is called in a language, else its own name. */
export const calledIn = ({ names, name }: Pick<Theme, 'names' | 'name'>, language: string) =>
  names[language] ?? name

/** The themes as a tree, called as in the reader's language. */
export function treeOf(
  themes: readonly Theme[],
  language: string,
  parentId: string | null = null,
): ThemeNode[] {
  return themes
    .filter((theme) => theme.parentId === parentId)
    .map((theme) => ({
      id: theme.id,
      text: calledIn(theme, language),
      theme,
      children: treeOf(themes, language, theme.id),
    }))
}

/** The themes whose name in any language contains the text, and all above them; accents are forgiven. */
export function found(themes: readonly Theme[], text: string): Theme[] {
  const wanted = folded(text.trim())
  if (!wanted) return [...themes]
  const kept = new Set<string>()
  for (const theme of themes) {
    if (![theme.name, ...Object.values(theme.names)].some((name) => folded(name).includes(wanted))) continue
    for (let one: Theme | undefined = theme; one; one = themes.find(({ id }) => id === one?.parentId))
      kept.add(one.id)
  }
  return themes.filter(({ id }) => kept.has(id))
}
