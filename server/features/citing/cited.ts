/** What is known of an intervention that is cited; what is not known is null. */
export type Cited = {
  id: string
  kind: string
  speaker: string | null
  /** The name as it is filed, the family's first; null where nobody said it, or the speaker was printed otherwise. */
  filed: string | null
  post: string | null
  delegation: string
  groups: string[]
  session: string
  documentSymbol: string | null
  conference: string
  place: string | null
  /** The day in the zone of the conference, YYYY-MM-DD. */
  heldOn: string
  language: string | null
  reviewState: 'provisional' | 'checked' | 'final'
  /** Days of its corrigenda, YYYY-MM-DD. */
  corrigenda: string[]
  version: number
  url: string
  /** YYYY-MM-DD. */
  accessedOn: string
  passage: string | null
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** 26 October 2025, as the United Nations writes a day. */
export const longDay = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${months[month! - 1]} ${year}`
}

/** October 26, 2025. */
export const americanDay = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${months[month! - 1]} ${date}, ${year}`
}

const kinds: Record<string, string> = {
  statement: 'statement',
  right_of_reply: 'statement in exercise of the right of reply',
  point_of_order: 'point of order',
  question: 'question',
  answer: 'answer',
  chair_remark: 'remarks by the Chair',
  message_read_out: 'message read out',
  video_message: 'video message',
  written_statement: 'written statement',
}

export const kindInWords = ({ kind }: Cited) => kinds[kind] ?? 'statement'

/** "provisional record", "checked record", "final record", with the corrigenda that it has had. */
export function stateInWords({ reviewState, corrigenda }: Cited): string {
  const amended = corrigenda.length > 0 ? `, as corrected on ${corrigenda.map(longDay).join(' and ')}` : ''
  return `${reviewState} record${amended}`
}

/**
 * Which part of a name is the family's, where its filing says so. Otherwise nobody can tell: the last word of a name
 * is the family's in some countries and in others the first, or none.
 */
export function partsOfName({ filed }: Cited): { family: string; given: string } | null {
  const [family, given, ...more] = (filed ?? '').split(',').map((part) => part.trim())
  return family && given && more.length === 0 ? { family, given } : null
}
