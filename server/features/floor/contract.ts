import { z } from 'zod'
import { byId, endpoint, id, instant, moment, names } from '#contract'
import { delegationKinds } from '#contract/delegations'
import { stream } from '../../contract/stream.ts'
import { floorAct } from './contract/act.ts'
import { conflictCodes } from './contract/folded.ts'
import { floorRules } from './contract/rules.ts'
import { floorState } from './contract/state.ts'

const conflictCode = z
  .enum(conflictCodes)
  .nullable()
  .meta({ description: 'In what it differed from what was logged before; that stands, and this waits' })

export const actOutcome = z
  .object({
    id,
    number: z.int().meta({ description: 'Numbered within the session as acts arrive' }),
    outcome: z.enum(['done', 'same', 'conflict']),
    conflict: conflictCode,
    interventionId: id.nullable(),
  })
  .meta({ id: 'FloorOutcome' })

export const floorActRecord = actOutcome
  .extend({
    act: z.string(),
    body: floorAct,
    at: instant,
    receivedAt: moment,
    account: z.object({ id, name: z.string() }).nullable(),
    settledAt: moment.nullable(),
    isUndone: z.boolean(),
  })
  .meta({ id: 'FloorActRecord' })

/** What a desk needs to know by heart, so that it works without a network. */
export const deskKit = z
  .object({
    delegations: z.array(
      z.object({
        id,
        code: z.string().nullable(),
        name: z.string(),
        kind: z.enum(delegationKinds),
        shortcut: z.string().meta({ description: 'At most three letters or digits; no other here has it' }),
        names: z.array(z.string()).meta({ description: 'Every other name and alias, in any language' }),
        groups: z.array(id).meta({ description: 'Groups that it belongs to on the first day' }),
        speakers: z.array(
          z.object({
            personId: id,
            name: z.string().meta({ description: 'As printed' }),
            honorific: z.string().nullable(),
            post: z.string().nullable(),
            isHead: z.boolean(),
          }),
        ),
      }),
    ),
    groups: z.array(
      z.object({ id, code: z.string(), name: z.string(), names, kind: z.string(), isRegional: z.boolean() }),
    ),
    themes: z.array(
      z.object({
        id,
        name: z.string(),
        names,
        hue: z.int().nullable(),
        path: z.string().meta({ description: 'Of the themes above it' }),
      }),
    ),
  })
  .meta({ id: 'DeskKit' })

export const getFloor = endpoint({
  method: 'get',
  path: '/floor/sessions/:id',
  summary: 'Read the floor of a session: who has it, the list of speakers, and the rules',
  access: 'reader',
  params: byId,
  answer: floorState,
})

export const followFloor = stream({
  path: '/floor/sessions/:id/events',
  summary:
    'Be told when anything that a desk shows of a session, or the rules of its conference, has changed',
  access: 'reader',
  params: byId,
  events: {
    changed: z
      .object({ number: z.int().meta({ description: 'Of the last act; not all that changes is an act' }) })
      .meta({ description: 'First, unless Last-Event-ID is as it is, and after each change' }),
  },
})

export const getDeskKit = endpoint({
  method: 'get',
  path: '/floor/sessions/:id/kit',
  summary: 'Read what a desk keeps to work without a network: delegations, speakers, groups, themes',
  access: 'editor',
  params: byId,
  answer: deskKit,
})

export const act = endpoint({
  method: 'post',
  path: '/floor/sessions/:id/acts',
  summary: 'Do something at the desk; sent again it has one effect, and what was logged first stands',
  access: 'editor',
  creates: true,
  location: '/floor/acts/:id',
  params: byId,
  body: floorAct,
  answer: actOutcome,
})

export const getAct = endpoint({
  method: 'get',
  path: '/floor/acts/:id',
  summary: 'Read one act at a desk, and what became of it',
  access: 'editor',
  params: byId,
  answer: floorActRecord,
})

export const listActs = endpoint({
  method: 'get',
  path: '/floor/sessions/:id/acts',
  summary: 'List the acts of a session after a number, at most 200, in the order in which they arrived',
  access: 'editor',
  params: byId,
  query: z.object({ after: z.coerce.number<string | number>().int().min(0).default(0) }),
  answer: z.object({ items: z.array(floorActRecord) }),
})

export const listActConflicts = endpoint({
  method: 'get',
  path: '/floor/sessions/:id/conflicts',
  summary: 'List the acts that differ from what was logged before and are not settled, at most 200',
  access: 'editor',
  params: byId,
  query: z.object({ intervention: id.optional() }),
  answer: z.object({ items: z.array(floorActRecord) }),
})

export const settleAct = endpoint({
  method: 'post',
  path: '/floor/acts/:id/settle',
  summary: 'Settle an act that differs: let the record stand, or take what the act says',
  access: 'editor',
  params: byId,
  body: z.object({ take: z.enum(['record', 'act']) }),
  answer: floorActRecord.extend({ changeId: id.meta({ description: 'The change, to undo by' }) }),
})

export const getFloorRules = endpoint({
  method: 'get',
  path: '/floor/conferences/:id/rules',
  summary: 'Read how the floor is given at a conference',
  access: 'reader',
  params: byId,
  answer: z.object({ rules: floorRules, isUsual: z.boolean(), version: z.int() }),
})

export const updateFloorRules = endpoint({
  method: 'put',
  path: '/floor/conferences/:id/rules',
  summary: 'Change how the floor is given at a conference, or take the usual rules again',
  access: 'editor',
  changes: true,
  params: byId,
  body: z.object({ rules: floorRules.nullable().meta({ description: 'null: the usual ones' }) }),
  answer: z.object({ rules: floorRules, isUsual: z.boolean(), version: z.int() }),
})

export const getClock = endpoint({
  method: 'get',
  path: '/floor/clock',
  summary: "Read the server's clock, to correct one's own by",
  access: 'anybody',
  answer: z.object({ now: moment }),
})

export type DeskKit = z.input<typeof deskKit>
