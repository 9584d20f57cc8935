import type { Answer, Ask } from '#contract'
import type { createSession, getSession, sessionStatuses, sessionTypes } from '#contract/sessions'
import {
  instantsOf,
  suspensionsOf,
  type TypedSuspension,
  type TypedTimes,
  timeFields,
  timesOf,
  typedSuspensions,
} from './session-times.ts'

export type Session = Answer<typeof getSession>
export type SessionBody = Omit<Ask<typeof createSession>['body'], 'conferenceId'>
type Chair = Session['chairs'][number]
type Source = Session['citations'][number]['source']

/** What the form of a session holds: the fields of its body, with people and sources as they are shown. */
export type SessionValues = TypedTimes & {
  type: (typeof sessionTypes)[number]
  title: string
  heldOn: string | null
  room: string
  status: (typeof sessionStatuses)[number]
  documentSymbol: string
  note: string
  chairs: { person: Chair['person'] | null; delegation: Chair['delegation']; capacity: string }[]
  agendaItems: { itemId?: string; number: string; title: string; documentSymbol: string }[]
  suspensions: TypedSuspension[]
  citations: { source: Source; says: string }[]
}

export function emptySession(heldOn: string | null): SessionValues {
  return {
    type: 'plenary',
    title: '',
    heldOn,
    scheduledStartAt: null,
    scheduledEndAt: null,
    startedAt: null,
    endedAt: null,
    meant: {},
    room: '',
    status: 'scheduled',
    documentSymbol: '',
    note: '',
    chairs: [],
    agendaItems: [],
    suspensions: [],
    citations: [],
  }
}

export function valuesOf(session: Session, zone: string): SessionValues {
  const { type, title, heldOn, status } = session
  return {
    type,
    title,
    heldOn,
    status,
    ...timesOf(session, zone),
    room: session.room ?? '',
    documentSymbol: session.documentSymbol ?? '',
    note: session.note ?? '',
    chairs: session.chairs.map((chair) => ({ ...chair, capacity: chair.capacity ?? '' })),
    agendaItems: session.agendaItems.map(({ id, number, title, documentSymbol }) => ({
      itemId: id,
      number: number ?? '',
      title,
      documentSymbol: documentSymbol ?? '',
    })),
    suspensions: typedSuspensions(session.suspensions, zone),
    citations: session.citations.map(({ source, says }) => ({ source, says: says ?? '' })),
  }
}

const orNull = (text: string) => (text.trim() === '' ? null : text)

/** What is typed, as the API takes it. `heldOn` must be a day and every row of a list complete. */
export function bodyOf(values: SessionValues, zone: string): SessionBody {
  const day = values.heldOn!
  const instants = instantsOf(day, values, zone)
  const start = instants.startedAt ?? instants.scheduledStartAt
  return {
    type: values.type,
    title: values.title,
    heldOn: day,
    ...instants,
    room: orNull(values.room),
    status: values.status,
    documentSymbol: orNull(values.documentSymbol),
    note: orNull(values.note),
    chairs: values.chairs.map(({ person, delegation, capacity }) => ({
      personId: person!.id,
      delegationId: delegation?.id ?? null,
      capacity: orNull(capacity),
    })),
    agendaItems: values.agendaItems.map(({ itemId, number, title, documentSymbol }) => ({
      ...(itemId && { id: itemId }),
      number: orNull(number),
      title,
      documentSymbol: orNull(documentSymbol),
    })),
    suspensions: suspensionsOf(day, start, values.suspensions, zone),
    citations: values.citations.map(({ source, says }) => ({ sourceId: source.id, says: orNull(says) })),
  }
}

/** A saved session as the body of a change; its instants are its own, also where the form would read them otherwise. */
export function bodyOfSaved(session: Session, zone: string): SessionBody {
  const instants = Object.fromEntries(timeFields.map((name) => [name, session[name]]))
  return { ...bodyOf(valuesOf(session, zone), zone), ...instants, suspensions: session.suspensions }
}

/** What is typed for a session that is there: a time that was not touched keeps its instant, unless the day moved. */
export function changedBodyOf(values: SessionValues, saved: Session, zone: string): SessionBody {
  const body = bodyOf(values, zone)
  if (values.heldOn !== saved.heldOn) return body
  const before = timesOf(saved, zone)
  const kept = timeFields.filter(
    (name) => values[name] === before[name] && values.meant[name] === before.meant[name],
  )
  const isSame =
    JSON.stringify(values.suspensions) === JSON.stringify(typedSuspensions(saved.suspensions, zone))
  return {
    ...body,
    ...Object.fromEntries(kept.map((name) => [name, saved[name]])),
    ...(isSame && { suspensions: saved.suspensions }),
  }
}
