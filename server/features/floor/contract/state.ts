import { z } from 'zod'
import { id, instant, moment } from '#contract'
import { delegationKinds } from '#contract/delegations'
import { interventionKinds, interventionStatuses, reviewStates, stances } from '#contract/interventions'
import { sessionStatuses, sessionTypes } from '#contract/sessions'
import { floorRules } from './rules.ts'

/** One intervention as the desk needs it: heard, on the floor, or on the list. */
export const floorEntry = z
  .object({
    id,
    version: z.int(),
    delegationId: id,
    delegationKind: z.enum(delegationKinds),
    personId: id.nullable(),
    speakerName: z.string().nullable(),
    speakerHonorific: z.string().nullable(),
    speakerPost: z.string().nullable(),
    kind: z.enum(interventionKinds),
    motion: z.string().nullable(),
    status: z.enum(interventionStatuses),
    groupIds: z.array(id),
    themes: z.array(z.object({ themeId: id, stance: z.enum(stances).nullable() })),
    repliesToId: id.nullable(),
    allottedSeconds: z.int().nullable(),
    place: z.int().meta({ description: 'Sorts within the session' }),
    heldPlace: z
      .int()
      .nullable()
      .meta({ description: 'The place in the list it had before it got the floor' }),
    startedAt: instant.nullable(),
    endedAt: instant.nullable(),
    pausedAt: instant.nullable().meta({ description: 'Since when its clock stands still' }),
    pausedSeconds: z.int().meta({ description: 'For how long it stood still before' }),
    language: z.string().nullable(),
    summary: z.string().nullable(),
    reviewState: z.enum(reviewStates),
  })
  .meta({ id: 'FloorEntry' })

/** The floor of a session: what a desk shows, and what its acts change. */
export const floorState = z
  .object({
    session: z.object({
      id,
      conferenceId: id,
      version: z.int(),
      title: z.string(),
      type: z.enum(sessionTypes),
      status: z.enum(sessionStatuses),
      startedAt: instant.nullable(),
      endedAt: instant.nullable(),
      listClosedAt: instant.nullable(),
      suspensions: z.array(
        z.object({ suspendedAt: instant, resumedAt: instant.nullable(), reason: z.string().nullable() }),
      ),
    }),
    rules: floorRules,
    entries: z.array(floorEntry).meta({ description: 'By place' }),
    attendance: z.array(z.object({ delegationId: id, isPresent: z.boolean() })),
    repliesElsewhere: z
      .array(z.object({ delegationId: id, count: z.int() }))
      .meta({ description: 'Rights of reply used outside of this session that the rules count' }),
    conflicts: z.int().meta({ description: 'Acts of this session that wait to be settled' }),
    number: z.int().meta({ description: 'Of the last act; 0: none yet' }),
    now: moment.meta({ description: "The server's clock when this was read" }),
  })
  .meta({ id: 'Floor' })

/** The state as it travels: instants are ISO 8601 in UTC, to the second, so that text sorts as time does. */
export type Floor = z.input<typeof floorState>
export type FloorEntry = z.input<typeof floorEntry>
