/** What a field holds, and so how it is written for a person. */
export type FieldKind = 'choice' | 'day' | 'instant' | 'seconds' | 'language' | 'id' | 'rules' | 'theirs'

const choices = new Set([
  'delegationKind',
  'function',
  'kind',
  'measure',
  'presence',
  'qualifier',
  'relation',
  'reviewState',
  'speakerNames',
  'stance',
  'status',
  'type',
])

/** Told by its name, as the columns of the record are named; what somebody typed is theirs. */
export function kindOf(name: string): FieldKind {
  if (choices.has(name)) return 'choice'
  if (name === 'floorRules') return 'rules'
  if (name.endsWith('On') || name === 'since' || name === 'until') return 'day'
  if (name.endsWith('At')) return 'instant'
  if (name.endsWith('Seconds')) return 'seconds'
  if (name === 'language' || name === 'workingLanguages') return 'language'
  return name.endsWith('Id') ? 'id' : 'theirs'
}

/** A name that no catalogue knows, as words: `speakingOrderId` is "Speaking order". */
export function readable(name: string): string {
  const words = name
    .replace(/(?<=.)Id$/, '')
    .replace(/[_.]+/g, ' ')
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Whether a value is told word by word rather than as a whole. */
export const isLong = (value: unknown): value is string =>
  typeof value === 'string' && (value.length > 60 || value.includes('\n'))
