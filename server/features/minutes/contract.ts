import { z } from 'zod'
import { byId, endpoint, flag, id } from '#contract'
import { interventionKinds } from '#contract/interventions'

export const minutesLanguages = ['en', 'fr', 'es', 'vi'] as const

/** What a paragraph says beside what was said: the head of the record, and what the meeting itself did. */
export const proceedingKinds = [
  'title',
  'held',
  'contents',
  'chairs',
  'opening',
  'agenda_item',
  'suspension',
  'withdrawal',
  'rising',
] as const

export const minutesParagraph = z
  .object({
    number: z.int().nullable().meta({ description: 'Paragraphs of the body are numbered, from 1' }),
    kind: z.enum([...proceedingKinds, ...interventionKinds]),
    interventionId: id.nullable(),
    text: z.string().meta({ description: 'Plain text in the language asked for' }),
    summary: z
      .string()
      .nullable()
      .meta({ description: 'Of the intervention, as it was typed and in its own language' }),
  })
  .meta({ id: 'MinutesParagraph' })

export const readMinutes = endpoint({
  method: 'get',
  path: '/sessions/:id/minutes',
  summary: 'Read the minutes of a session, written from its log as a summary record of the United Nations',
  access: 'reader',
  params: byId,
  query: z.object({
    language: z.enum(minutesLanguages).default('en'),
    floor: flag
      .default(true)
      .meta({ description: 'Whether they say when the chair gave the floor, and to whom' }),
  }),
  answer: z
    .object({ sessionId: id, language: z.enum(minutesLanguages), paragraphs: z.array(minutesParagraph) })
    .meta({ id: 'Minutes' }),
})

export type MinutesLanguage = (typeof minutesLanguages)[number]
export type MinutesParagraph = z.output<typeof minutesParagraph>
