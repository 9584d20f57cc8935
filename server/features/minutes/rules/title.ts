/** How somebody is addressed: "H.E. Ms.", "Mr.", "Lieutenant General" … */
export type Title = {
  isExcellency: boolean
  gender: 'male' | 'female' | null
  /** What is neither, as it was typed: a rank or a degree. */
  rest: string | null
}

const forms: [pattern: RegExp, told: Partial<Title>][] = [
  [/^(his excellency)(?=\s|$)/i, { isExcellency: true, gender: 'male' }],
  [/^(her excellency)(?=\s|$)/i, { isExcellency: true, gender: 'female' }],
  [/^(excma\.?)(?=\s|$)/i, { isExcellency: true, gender: 'female' }],
  [/^(excmo\.?)(?=\s|$)/i, { isExcellency: true, gender: 'male' }],
  [/^(h\.\s?e\.?|he|s\.\s?e\.?|excellency|son excellence|excmo\.\(a\))(?=\s|$)/i, { isExcellency: true }],
  [/^(ngài)(?=\s|$)/i, { isExcellency: true, gender: 'male' }],
  [/^(mr|m|sr|monsieur|señor|ông)\.?(?=\s|$)/i, { gender: 'male' }],
  [/^(ms|mrs|miss|mme|mlle|madame|sra|srta|señora|bà)\.?(?=\s|$)/i, { gender: 'female' }],
]

/** Reads an honorific as it was typed in any of the languages of the minutes. */
export function titleOf(typed: string | null): Title {
  const title: Title = { isExcellency: false, gender: null, rest: null }
  let left = (typed ?? '').trim()
  for (let found = match(left); found; found = match(left)) {
    Object.assign(title, found.told)
    left = left.slice(found.length).trim()
  }
  return { ...title, rest: left || null }
}

function match(text: string) {
  for (const [pattern, told] of forms) {
    const [found] = pattern.exec(text) ?? []
    if (found) return { told, length: found.length }
  }
  return null
}

/** A name with its forms of address before it, leaving out those that are not there. */
export const addressed = (...parts: (string | null | false)[]) => parts.filter(Boolean).join(' ')
