import { z } from 'zod'
import { endpoint, id, moment } from '#contract'
import { recordType } from '#contract/history'

const ofRecord = z.object({ type: recordType, id })

/** Who else has a record open to change it. */
export const editors = z
  .object({ others: z.array(z.object({ id, name: z.string(), since: moment })) })
  .meta({ id: 'Editors' })

export const keepEditing = endpoint({
  method: 'put',
  path: '/records/:type/:id/editing',
  summary: 'Say that you have a record open to change it, every 15 seconds, and learn who else has',
  access: 'editor',
  params: ofRecord,
  answer: editors,
})

export const stopEditing = endpoint({
  method: 'delete',
  path: '/records/:type/:id/editing',
  summary: 'Say that you have closed it',
  access: 'editor',
  params: ofRecord,
})

export type Editors = z.input<typeof editors>
