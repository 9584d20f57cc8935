import type { AgendaItem, Group, Party, Speaker, SpokenKind } from './log.ts'
import type { Day, Moment } from './moment.ts'

/**
 * The phrases of one language. Those that begin a sentence begin with a small letter, because the time may stand
 * before them. A `subject` has its appositions, each enclosed in commas.
 */
export type Wording = {
  /** "at 10.05 a.m.", with the day where the moment has one. */
  at: (moment: Moment) => string
  held: (place: string | null, day: Day, at: string | null) => string
  agendaItem: (item: AgendaItem, isContinued: boolean) => string
  presided: (subjects: string[]) => string
  opened: (at: string | null) => string
  suspended: (at: string, resumedAt: string | null) => string
  rose: (at: string | null) => string

  /** Somebody known by name, with the party in brackets. */
  named: (speaker: Speaker & { name: string }) => string
  /** Whoever speaks for a party: "the representative of South Africa". */
  representing: (party: Party) => string
  chair: string

  onBehalfOf: (groups: Group[]) => string
  fromTheChair: string
  inRightOfReply: (target: string | null) => string
  inReplyTo: (target: string) => string
  withReferenceTo: (target: string) => string
  /** Joins in which ways somebody speaks: on behalf of whom, in reply to what. */
  speaking: (ways: string[]) => string
  /** What is replied to, by its kind. */
  target: Record<SpokenKind, (party: Party) => string>

  made: Record<'statement' | 'point_of_order' | 'question' | 'written_statement', string>
  replied: (target: string | null) => string
  tookTheFloor: string
  preRecorded: (subject: string) => string
  /** Whoever a message is from, as `messageRead` continues it. */
  sender: (speaker: Speaker & { party: Party }) => string
  messageRead: (sender: string) => string
  gaveTheFloor: (party: Party) => string
  withdrew: (party: Party) => string
}

/** Something with its appositions, and the comma that ends them. */
export const enclosed = (head: string, appositions: string[]) =>
  appositions.length > 0 ? `${[head, ...appositions].join(', ')},` : head

/** The same at the end of a sentence. */
export const unclosed = (subject: string) => subject.replace(/,$/, '')

/** A sentence with the point that ends it, unless an abbreviation already does: "at 10.05 a.m." */
export const ended = (sentence: string) => (sentence.endsWith('.') ? sentence : `${sentence}.`)

/** Several subjects in a row; with semicolons from the third on, for they have commas inside. */
export function inSeries(subjects: string[], and: string): string {
  if (subjects.length < 3) return subjects.join(` ${and} `)
  return `${subjects.slice(0, -1).map(unclosed).join('; ')}; ${and} ${subjects.at(-1)}`
}

/** "Iran (Islamic Republic of)", as lists file it, in the order it is said: "Islamic Republic of Iran". */
export function asSaid(name: string): string {
  const [, filed, form] = /^(.+) \((.+ (?:of|of the|de|du|des|del|de los|de las|d'))\)$/.exec(name) ?? []
  if (!filed || !form) return name
  return form.endsWith("'") ? form + filed : `${form} ${filed}`
}

const observers: Party['kind'][] = [
  'observer_state',
  'intergovernmental_organization',
  'non_governmental_organization',
]
export const isObserver = ({ kind }: Party) => observers.includes(kind)
