import type { z } from 'zod'
import type { delegationReference } from '#contract/delegations'
import type { groupReference } from '#contract/groups'
import type {
  intervention,
  interventionKinds,
  interventionStatuses,
  reviewStates,
} from '#contract/interventions'
import type { sourceReference } from '#contract/sources'
import type { themeReference } from '#contract/themes'

export type Intervention = z.input<typeof intervention>
export type Delegation = z.input<typeof delegationReference>
export type Theme = z.input<typeof themeReference>
export type Source = z.input<typeof sourceReference>
export type Group = z.input<typeof groupReference>
export type Stance = Intervention['themes'][number]['stance']
export type TextKind = Intervention['texts'][number]['kind']

/** Who speaks: a person, or with `id` null expressly nobody known by name. */
export type Speaker = { id: string; name: string } | { id: null }

/**
 * A time as it stands in its field; `day` where it is not the one that follows from the session, `near` what is known of
 * its instant: the hour in which clocks are turned back comes twice.
 */
export type TypedTime = { text: string; day: string | null; near?: string | null }

export type TaggedTheme = { theme: Theme; stance: Stance; passage: string }
export type LanguageText = { kind: TextKind; language: string; body: string }
export type Citation = { source: Source; says: string }

/** A delegate who is being added; nobody yet until it is sent. */
export type NewDelegate = { key: string; name: string; honorific: string; post: string }

/** What stands in the form, as it was typed. Its names are those of the request where both are the same. */
export type FormValues = {
  sessionId: string
  delegation: Delegation | null
  speaker: Speaker | null
  speakerName: string
  speakerHonorific: string
  speakerPost: string
  groups: Group[]
  kind: (typeof interventionKinds)[number]
  status: (typeof interventionStatuses)[number]
  repliesTo: Intervention['repliesTo']
  agendaItemId: string | null
  allotted: string
  start: TypedTime
  end: TypedTime
  language: string | null
  summary: string
  note: string
  themes: TaggedTheme[]
  texts: LanguageText[]
  citations: Citation[]
  reviewState: (typeof reviewStates)[number]
  /** Why a final record is changed; empty for others, and always at first. */
  corrigendum: string
  corrigendumOn: string | null
  newDelegate: NewDelegate | null
  /** Typed into a picker and not chosen yet. */
  typedDelegation: string
  typedSpeaker: string
}

const noTime: TypedTime = { text: '', day: null }

/** A new record before anything is typed: a statement that was delivered. */
export const emptyValues: FormValues = {
  sessionId: '',
  delegation: null,
  speaker: null,
  speakerName: '',
  speakerHonorific: '',
  speakerPost: '',
  groups: [],
  kind: 'statement',
  status: 'delivered',
  repliesTo: null,
  agendaItemId: null,
  allotted: '',
  start: noTime,
  end: noTime,
  language: null,
  summary: '',
  note: '',
  themes: [],
  texts: [],
  citations: [],
  reviewState: 'provisional',
  corrigendum: '',
  corrigendumOn: null,
  newDelegate: null,
  typedDelegation: '',
  typedSpeaker: '',
}

/** What the form says of the speaker once the delegate is added. */
export function delegateAdded(added: {
  person: { id: string; name: string }
  nameAsPrinted: string
  honorific: string | null
  post: string | null
}) {
  return {
    speaker: { id: added.person.id, name: added.person.name },
    speakerName: added.nameAsPrinted,
    speakerHonorific: added.honorific ?? '',
    speakerPost: added.post ?? '',
    newDelegate: null,
    typedSpeaker: '',
  } satisfies Partial<FormValues>
}
