import { folded } from '../../ui/folded.ts'

/** What a name would be called in an address: small Latin letters, digits and hyphens, at most 80 of them. */
export function slugOf(name: string, year?: string): string {
  const words = folded(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
  const told = words
    .join('-')
    .slice(0, 75)
    .replace(/-[^-]*$/, (rest) => (words.join('-').length > 75 ? '' : rest))
  const isYearTold = year && told.split('-').includes(year)
  return [told, isYearTold ? '' : year].filter(Boolean).join('-')
}
