const folded = new Map<string, string[]>()
const most = 100_000

/** The words of a name without accents, case and punctuation. They are asked for again and again: it remembers. */
export function wordsOf(name: string): string[] {
  const known = folded.get(name)
  if (known) return known
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
  if (folded.size >= most) folded.clear()
  folded.set(name, words)
  return words
}

export const foldedName = (name: string) => wordsOf(name).join(' ')
