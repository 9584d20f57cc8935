import { z } from 'zod'
import { byId, day, endpoint, id, line, moment, pageOf, paging } from '#contract'

export const recordTypes = [
  'conference',
  'session',
  'delegation',
  'delegate',
  'person',
  'intervention',
  'theme',
  'source',
  'reported_figure',
  'instrument',
  'treaty_action',
  'group',
] as const

export const recordType = z.enum(recordTypes).meta({ id: 'RecordType' })

/** A record as history names it; the name is today's, also of a record that is hidden. */
export const recordReference = z
  .object({ type: recordType, id, name: z.string().nullable() })
  .meta({ id: 'RecordReference' })

/** What became of one row of a record: of the record itself, or of a part such as a theme with its stance. */
export const rowChange = z
  .object({
    record: recordReference,
    part: z.string().meta({ description: 'The table: `intervention`, `intervention_theme`, …' }),
    act: z.enum(['added', 'changed', 'removed']),
    about: z.string().nullable().meta({
      description: 'Which part: the id of its theme, the language of a text; null: the record itself',
    }),
    fields: z.array(z.object({ name: z.string(), before: z.json(), after: z.json() })),
  })
  .meta({ id: 'RowChange' })

export const change = z
  .object({
    id,
    at: moment,
    action: z.string().meta({ description: '`intervention.update`, `history.undo`, …' }),
    conferenceId: id.nullable(),
    account: z
      .object({ id, name: z.string() })
      .nullable()
      .meta({ description: 'Who; null: the program itself' }),
    undoes: id.nullable().meta({ description: 'The change that this one undid' }),
    isUndone: z.boolean(),
    undoneBy: z
      .object({ id, name: z.string().nullable() })
      .nullable()
      .meta({ description: 'The change that undid it, and whose that was' }),
    records: z.array(recordReference).meta({ description: 'The first three records it touched' }),
    recordCount: z.int(),
    counts: z
      .array(z.object({ type: recordType, count: z.int() }))
      .meta({ description: 'How many records of each kind it touched, in the order it came to them' }),
  })
  .meta({ id: 'Change' })

export const changeDetail = z
  .object({
    ...change.shape,
    rows: z.array(rowChange).meta({ description: 'The first 500' }),
    rowCount: z.int(),
    names: z.record(z.string(), z.string()).meta({ description: 'Names of the ids in the rows' }),
  })
  .meta({ id: 'ChangeDetail' })

export const listChanges = endpoint({
  method: 'get',
  path: '/changes',
  summary: 'List what was changed by whom, the newest first',
  access: 'editor',
  query: paging.extend({
    conference: id.optional(),
    account: id.optional(),
    recordType: recordType.optional(),
    action: line(60).optional(),
    from: day
      .optional()
      .meta({ description: 'First day: of the conference where one is named, else in UTC' }),
    to: day.optional(),
  }),
  answer: pageOf(change),
})

export const listAuthors = endpoint({
  method: 'get',
  path: '/changes/authors',
  summary: 'List who has changed something, by name',
  access: 'editor',
  query: z.object({ conference: id.optional() }),
  answer: z.object({ items: z.array(z.object({ id, name: z.string() })) }),
})

export const getChange = endpoint({
  method: 'get',
  path: '/changes/:id',
  summary: 'Read one change, field by field',
  access: 'editor',
  params: byId,
  answer: changeDetail,
})

export const undoChange = endpoint({
  method: 'post',
  path: '/changes/:id/undo',
  summary: 'Undo a change, of an undoing too; refused where what it made has changed since',
  access: 'editor',
  creates: true,
  location: '/changes/:id',
  params: byId,
  answer: change,
})

export const listRecordChanges = endpoint({
  method: 'get',
  path: '/records/:type/:id/changes',
  summary: 'List the changes of one record, the newest first, field by field',
  access: 'editor',
  params: z.object({ type: recordType, id }),
  query: paging,
  answer: pageOf(changeDetail),
})

export const restoreRecord = endpoint({
  method: 'post',
  path: '/records/:type/:id/restore',
  summary: 'Bring one record back to what it was right after one of its changes',
  access: 'editor',
  creates: true,
  location: '/changes/:id',
  params: z.object({ type: recordType, id }),
  body: z.object({ changeId: id }),
  answer: change,
})

/** A hidden record, and the change that hid it: undoing that brings it back. */
export const hiddenRecord = z
  .object({
    ...recordReference.shape,
    conferenceId: id.nullable(),
    hiddenAt: moment,
    change: change.nullable(),
  })
  .meta({ id: 'HiddenRecord' })

export const listHidden = endpoint({
  method: 'get',
  path: '/hidden-records',
  summary: 'List what was deleted and can be brought back, the newest first',
  access: 'editor',
  query: paging.extend({ conference: id.optional(), recordType: recordType.optional() }),
  answer: pageOf(hiddenRecord),
})

export type RecordType = z.output<typeof recordType>
