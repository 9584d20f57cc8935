import { z } from 'zod'
import { type RecordType, recordTypes } from '#contract/history'
import en from '../../locales/en/history.json'

const text = z.string().optional().catch(undefined)
const id = z.uuid().optional().catch(undefined)
const day = z.iso.date().optional().catch(undefined)
const kind = z.enum(recordTypes).optional().catch(undefined)

export const activitySearch = z.object({
  who: id,
  kind,
  act: text,
  from: day,
  to: day,
  cursor: text,
  open: id,
})
export type ActivitySearch = z.output<typeof activitySearch>

export const binSearch = z.object({ kind, cursor: text })
export const recordSearch = z.object({ cursor: text })

/** Of all conferences, as persons and themes are. */
export const isShared = (kind: RecordType | undefined) =>
  kind === 'person' || kind === 'theme' || kind === 'group'

/** What selects changes, as the API takes it. */
export const criteriaOf = ({ who, kind, act, from, to, cursor }: ActivitySearch, conference: string) => ({
  conference: isShared(kind) ? undefined : conference,
  account: who,
  recordType: kind,
  action: act,
  from,
  to,
  cursor,
})

export const filters = ['who', 'kind', 'act', 'from', 'to'] as const
export type Filter = (typeof filters)[number]

export const heldFilters = (search: ActivitySearch) => filters.filter((name) => search[name] !== undefined)

const kindsOfActs: Record<string, RecordType> = { figure: 'reported_figure', treatyAction: 'treaty_action' }

/** The acts that there are words for; of one kind of record, and undoing, where a kind is given. */
export function actsOf(kind: RecordType | undefined): string[] {
  return Object.entries(en.action).flatMap(([about, acts]) =>
    kind === undefined || about === 'history' || (kindsOfActs[about] ?? about) === kind
      ? Object.keys(acts).map((act) => `${about}.${act}`)
      : [],
  )
}
