// Letters that are no others with a mark.
const alike: Record<string, string> = { đ: 'd', ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' }

/** A text as it is compared, much as the server folds names: small letters without accents, đ as d. */
export const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[đøłßæœı]/g, (letter) => alike[letter]!)

/** Whether a text holds what was typed; accents and case are forgiven. */
export const holds = (text: string, typed: string) => folded(text).includes(folded(typed))
