import { z } from 'zod'
import { byId, endpoint, id, instant, language, line, moment } from '#contract'
import { interventionKinds } from '#contract/interventions'
import { sessionStatuses } from '#contract/sessions'
import { stream } from '../../contract/stream.ts'

const languages = z
  .array(language)
  .min(1)
  .max(4)
  .refine((tags) => new Set(tags).size === tags.length, 'A language is named twice')

const display = z
  .object({
    id,
    sessionId: id,
    label: z.string().meta({ description: 'Where it stands, for those who mind the displays' }),
    languages: z.array(z.string()).meta({ description: 'Names are shown in these, in this order' }),
    showsSpeaker: z.boolean().meta({ description: "Whether the speaker's name as printed is shown" }),
    createdAt: moment,
    createdBy: z.object({ id, name: z.string() }),
  })
  .meta({ id: 'HallDisplay' })

export const listDisplays = endpoint({
  method: 'get',
  path: '/displays',
  summary: 'List the displays of a session that are not revoked, the newest first',
  access: 'editor',
  query: z.object({ session: id }),
  answer: z.object({ items: z.array(display) }),
})

export const getDisplay = endpoint({
  method: 'get',
  path: '/displays/:id',
  summary: 'Read a display',
  access: 'editor',
  params: byId,
  answer: display,
})

export const createDisplay = endpoint({
  method: 'post',
  path: '/displays',
  summary: 'Make a display of a session for the hall; its token is told this once',
  access: 'editor',
  creates: true,
  body: z.object({
    sessionId: id,
    label: line(100),
    languages,
    showsSpeaker: z.boolean().default(false),
  }),
  answer: display.extend({
    token: z
      .string()
      .nullable()
      .meta({ description: 'The page is at /hall/ and this; null when the request is sent again' }),
  }),
})

export const revokeDisplay = endpoint({
  method: 'delete',
  path: '/displays/:id',
  summary: 'Revoke a display: it ends at once, and for good',
  access: 'editor',
  params: byId,
})

const names = z
  .array(z.object({ language: z.string().nullable(), name: z.string() }))
  .meta({ description: 'One for each language; null: in none of them, the name at this conference' })

const onPlate = {
  plate: z.object({ code: z.string().nullable(), names }).meta({ id: 'HallPlate' }),
  groups: z.array(names).meta({ description: 'The groups spoken for' }),
  kind: z.enum(interventionKinds),
}

/** All that a display in the hall shows, and nothing that leads anywhere. */
export const hallState = z
  .object({
    languages: z.array(z.string()),
    session: z.object({ title: z.string(), status: z.enum(sessionStatuses) }),
    isListClosed: z.boolean(),
    onTheFloor: z
      .array(
        z.object({
          ...onPlate,
          motion: z.string().nullable(),
          speaker: z.string().nullable(),
          startedAt: instant.nullable(),
          pausedAt: instant.nullable().meta({ description: 'Since when its clock stands still' }),
          pausedSeconds: z.int().meta({ description: 'For how long it stood still before' }),
          allottedSeconds: z.int().nullable(),
        }),
      )
      .meta({ description: 'The last has the floor; a point of order comes after whom it interrupts' }),
    next: z.array(z.object(onPlate)).meta({ description: 'The first three of the list' }),
    warningSeconds: z.int().meta({ description: 'How long before the end a warning is given' }),
    now: moment.meta({ description: "The server's clock" }),
  })
  .meta({ id: 'Hall' })

const byToken = z.object({ token: z.string() })

export const getHall = endpoint({
  method: 'get',
  path: '/hall/:token',
  summary: 'Read what a display shows; the token is all it takes, and opens nothing else',
  access: 'anybody',
  params: byToken,
  answer: hallState,
})

export const followHall = stream({
  path: '/hall/:token/events',
  summary: 'Be told what a display shows, whenever that changes',
  access: 'anybody',
  params: byToken,
  events: { hall: hallState },
})
