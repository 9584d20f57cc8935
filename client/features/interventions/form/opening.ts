import { v7 as newKey } from 'uuid'
import { freeDrafts } from './draft-hold.ts'
import { type Draft, openDraftShelf } from './draft-shelf.ts'
import type { FormValues, Intervention } from './values.ts'

/** What a form begins with. */
export type Opened = {
  /** The key a new record is sent under, and the name of the draft. */
  id: string
  record: Intervention | null
  values: FormValues
  /** The values with nothing typed. */
  pristine: FormValues
  /** When the draft that was restored was last kept; null where nothing was restored. */
  restoredFrom: string | null
  /** Other drafts of the same, newest first, that no tab has open. */
  others: Draft[]
}

type Begin = { scope: string; pristine: FormValues; record: Intervention | null; restores: boolean }

/** Begins with the newest draft that no other tab has open, else with what is there. */
export async function begin({ scope, pristine, record, restores }: Begin): Promise<Opened> {
  const drafts = await freeDrafts(await (await openDraftShelf()).list(scope)).catch(() => [])
  const [newest, ...older] = drafts
  const isMeant = newest && (restores || startsAlike(newest.values, pristine))
  return isMeant ? resumed(newest, pristine, older) : afresh(pristine, record, drafts)
}

// The address may name a session, a delegation or what is answered: then only a draft of the same goes on by itself.
const startsAlike = (draft: FormValues, wished: FormValues) =>
  (!wished.sessionId || draft.sessionId === wished.sessionId) &&
  (!wished.delegation || draft.delegation?.id === wished.delegation.id) &&
  (!wished.repliesTo || draft.repliesTo?.id === wished.repliesTo.id)

export const afresh = (pristine: FormValues, record: Intervention | null, others: Draft[] = []): Opened => ({
  id: newKey(),
  record,
  values: pristine,
  pristine,
  restoredFrom: null,
  others,
})

export const resumed = (draft: Draft, pristine: FormValues, others: Draft[]): Opened => ({
  id: draft.id,
  record: draft.record,
  values: { ...pristine, ...draft.values },
  pristine,
  restoredFrom: draft.keptAt,
  others,
})
