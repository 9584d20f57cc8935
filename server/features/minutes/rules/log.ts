import type { MinutesParagraph } from '#contract/minutes'
import type { Title } from './title.ts'

/** What the minutes are written from, with names in their language where there is one. */
export type Log = {
  id: string
  title: string
  /** YYYY-MM-DD in the zone of the conference. */
  heldOn: string
  status: 'scheduled' | 'open' | 'suspended' | 'closed'
  scheduledStartAt: Date | null
  startedAt: Date | null
  endedAt: Date | null
  timeZone: string
  place: string | null
  chairs: (Speaker & { name: string })[]
  agendaItems: AgendaItem[]
  suspensions: { suspendedAt: Date; resumedAt: Date | null }[]
  interventions: Intervention[]
}

export type AgendaItem = {
  id: string
  number: string | null
  title: string
  documentSymbol: string | null
}

export type Party = {
  kind:
    | 'state'
    | 'observer_state'
    | 'intergovernmental_organization'
    | 'un_entity'
    | 'non_governmental_organization'
    | 'other'
  countryCode: string | null
  name: string
}

/** Whoever speaks; without a name, the representative of the party. */
export type Speaker = { title: Title; name: string | null; post: string | null; party: Party | null }

export type Group = {
  code: string
  name: string
  /** Whether the name is in the language of the minutes. */
  isTranslated: boolean
}

export type SpokenKind = Exclude<
  MinutesParagraph['kind'],
  | 'title'
  | 'held'
  | 'contents'
  | 'chairs'
  | 'opening'
  | 'agenda_item'
  | 'suspension'
  | 'withdrawal'
  | 'rising'
>

export type Intervention = {
  id: string
  kind: SpokenKind
  status: 'listed' | 'on_the_floor' | 'delivered' | 'withdrawn' | 'absent'
  startedAt: Date | null
  agendaItemId: string | null
  summary: string | null
  speaker: Speaker & { party: Party }
  groups: Group[]
  repliesTo: { kind: SpokenKind; party: Party } | null
}
