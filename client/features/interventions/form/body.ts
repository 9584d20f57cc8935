import type { Ask } from '#contract'
import type { createIntervention, updateIntervention } from '#contract/interventions'
import { readDuration } from '../../../ui/duration-text.ts'
import { readTimes, type Sitting } from './times.ts'
import type { FormValues } from './values.ts'

type CreateBody = Ask<typeof createIntervention>['body']
export type ChangeBody = Ask<typeof updateIntervention>['body']

/**
 * A whole record as it is sent, but for why it is changed, and for what is told at the desk. `delegationId` is empty
 * until a delegation is chosen.
 */
export type Body = Required<Omit<ChangeBody, 'corrigendum' | 'motion' | 'pausedSeconds'>>

/** What a form says, as it is sent. What cannot be read yet is null here and refused by `problemsOf`. */
export function bodyOf(values: FormValues, sitting: Sitting, zone: string): Body {
  const { startedAt, endedAt } = readTimes(values.start, values.end, sitting, zone)
  return {
    sessionId: values.sessionId,
    delegationId: values.delegation?.id ?? '',
    personId: values.speaker?.id ?? null,
    speakerName: lineOf(values.speakerName),
    speakerHonorific: lineOf(values.speakerHonorific),
    speakerPost: lineOf(values.speakerPost),
    groupIds: values.groups.map(({ id }) => id),
    kind: values.kind,
    status: values.status,
    repliesToId: values.repliesTo?.id ?? null,
    agendaItemId: values.agendaItemId,
    allottedSeconds: readDuration(values.allotted) ?? null,
    startedAt,
    endedAt,
    language: values.language,
    summary: proseOf(values.summary),
    note: proseOf(values.note),
    themes: values.themes.map(({ theme, stance, passage }) => ({
      themeId: theme.id,
      stance,
      passage: proseOf(passage),
    })),
    texts: values.texts.map(({ kind, language, body }) => ({ kind, language, body: body.normalize('NFC') })),
    citations: values.citations.map(({ source, says }) => ({ sourceId: source.id, says: proseOf(says) })),
    reviewState: values.reviewState,
  }
}

const lineOf = (text: string) => text.normalize('NFC').trim() || null
const proseOf = (text: string) => (text.trim() === '' ? null : text.normalize('NFC'))

/** A new record as it is sent: it is provisional by itself. */
export function creationOf({ reviewState: _, ...body }: Body): CreateBody {
  return body
}

export const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
