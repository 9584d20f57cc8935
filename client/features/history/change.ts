import type { z } from 'zod'
import type {
  changeDetail,
  change as changeOf,
  hiddenRecord,
  recordReference,
  rowChange,
} from '#contract/history'

export type Change = z.input<typeof changeOf>
export type ChangeDetail = z.input<typeof changeDetail>
export type RowChange = z.input<typeof rowChange>
export type HiddenRecord = z.input<typeof hiddenRecord>
export type RecordReference = z.input<typeof recordReference>
export type Field = RowChange['fields'][number]

/** Whether a row is the record itself, and no part of it such as a theme with its stance. */
export const isRecord = ({ part, record }: Pick<RowChange, 'part' | 'record'>) =>
  part === record.type || part === `country_${record.type}`

// A place in a list tells something only where it changed, what a part is about stands above its fields, and the
// change is the one that is read.
const untold = (row: RowChange, { name, before, after }: Field) =>
  name === 'conferenceId' ||
  name === 'changeId' ||
  [before, after].includes(row.record.id) ||
  (row.about !== null && row.act !== 'changed' && [before, after].includes(row.about)) ||
  (name === 'position' && (!isRecord(row) || before === null || after === null))

// As one would fill them in; the others follow.
const order = [
  'name title measure value delegationId personId honorific nameAsPrinted speakerHonorific speakerName speakerPost',
  'post capacity kind type status sessionId heldOn startsOn endsOn scheduledStartAt scheduledEndAt startedAt endedAt',
  'allottedSeconds language stance passage summary body note reviewState reviewedAt reviewedById deletedAt',
].flatMap((names) => names.split(' '))

const rank = ({ name }: Field) => (order.indexOf(name) + order.length + 1) % (order.length + 1)

/** The fields of a row that tell a reader something, in the order of the forms. */
export const toldFields = (row: RowChange): Field[] =>
  row.fields.filter((field) => !untold(row, field)).toSorted((a, b) => rank(a) - rank(b))

export type OfRecord = { record: RecordReference; rows: RowChange[] }

/** Rows by the record they belong to, in the order in which it was first touched; without those that tell nothing; that a part came or went does. */
export function byRecord(rows: readonly RowChange[]): OfRecord[] {
  const groups = new Map<string, OfRecord>()
  for (const row of rows) {
    const fields = toldFields(row)
    if (fields.length === 0 && !(row.about !== null && row.act !== 'changed')) continue
    const key = `${row.record.type}/${row.record.id}`
    const group = groups.get(key) ?? { record: row.record, rows: [] }
    group.rows.push({ ...row, fields })
    groups.set(key, group)
  }
  return [...groups.values()].map((group) => ({
    ...group,
    rows: group.rows.toSorted((a, b) => Number(isRecord(b)) - Number(isRecord(a))),
  }))
}
