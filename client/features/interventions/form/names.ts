import type { Body } from './body.ts'
import type { FormValues } from './values.ts'

/** The field of the form in which each part of the request is typed. */
export const fieldOf = {
  sessionId: 'sessionId',
  delegationId: 'delegation',
  personId: 'speaker',
  speakerName: 'speakerName',
  speakerHonorific: 'speakerHonorific',
  speakerPost: 'speakerPost',
  groupIds: 'groups',
  kind: 'kind',
  status: 'status',
  repliesToId: 'repliesTo',
  agendaItemId: 'agendaItemId',
  allottedSeconds: 'allotted',
  startedAt: 'start',
  endedAt: 'end',
  language: 'language',
  summary: 'summary',
  themes: 'themes',
  texts: 'texts',
  citations: 'citations',
  note: 'note',
  reviewState: 'reviewState',
} as const satisfies Record<keyof Body, keyof FormValues>

export type BodyName = keyof typeof fieldOf
export type FieldName = (typeof fieldOf)[BodyName]

export const bodyNames = Object.keys(fieldOf) as BodyName[]

/** Where an issue of the request belongs in the form: `themes.0.themeId` is `themes.0.theme`. Null: nowhere. */
export function fieldPathOf(issuePath: string): string | null {
  const [first = '', index, ...rest] = issuePath.replace(/^body\./, '').split('.')
  if (first === 'corrigendum') return index === 'issuedOn' ? 'corrigendumOn' : 'corrigendum'
  const field = (fieldOf as Record<string, string>)[first]
  if (!field) return null
  if (field === 'groups' || index === undefined) return field
  const inner = rest.map((name) => ({ themeId: 'theme', sourceId: 'source' })[name] ?? name)
  return [field, index, ...inner].join('.')
}
