import { z } from 'zod'
import { id, instant, language, line, prose } from '#contract'
import { interventionKinds, motionId, stances } from '#contract/interventions'

const at = instant.meta({ description: 'When it was done, by a clock corrected to the server’s' })
const of = { interventionId: id }

/** What is known of somebody who is listed, or gets the floor, without having been listed. */
const attribution = {
  delegationId: id,
  kind: z.enum(interventionKinds).default('statement'),
  personId: id.nullable().default(null),
  speakerName: line().nullable().default(null),
  speakerHonorific: line(50).nullable().default(null),
  speakerPost: line(500).nullable().default(null),
  groupIds: z.array(id).max(30).default([]),
  repliesToId: id.nullable().default(null),
  motion: motionId.nullable().default(null),
  allottedSeconds: z.int().min(1).max(86_400).nullable().default(null),
}

/** A field as the desk saw it and as it should be: whoever changed it meanwhile is not overwritten. */
const edit = <Value extends z.ZodType>(value: Value) => z.strictObject({ was: value, now: value }).optional()

const correctable = {
  personId: edit(id.nullable()),
  speakerName: edit(line().nullable()),
  speakerHonorific: edit(line(50).nullable()),
  speakerPost: edit(line(500).nullable()),
  kind: edit(z.enum(interventionKinds)),
  motion: edit(motionId.nullable()),
  repliesToId: edit(id.nullable()),
  allottedSeconds: edit(z.int().min(1).max(86_400).nullable()),
  language: edit(language.nullable()),
  summary: edit(prose(20_000).nullable()),
}

/**
 * Everything that is done at a desk. An act that makes an intervention (`register`, `giveTheFloor` without
 * `interventionId`) gives it the act's own id.
 */
export const floorAct = z
  .discriminatedUnion('act', [
    z.strictObject({
      act: z.literal('register'),
      at,
      ...attribution,
      afterId: id
        .nullable()
        .optional()
        .meta({ description: 'After this one of the list, null: first; left out: by the rules of order' }),
      evenIfClosed: z.boolean().default(false),
    }),
    z.strictObject({ act: z.literal('giveTheFloor'), at, ...of }),
    z.strictObject({ act: z.literal('giveTheFloorTo'), at, ...attribution }),
    z.strictObject({ act: z.literal('endTheFloor'), at, ...of }),
    z.strictObject({ act: z.literal('pause'), at, ...of }),
    z.strictObject({ act: z.literal('resume'), at, ...of }),
    z.strictObject({ act: z.literal('takeBack'), at, ...of }),
    z.strictObject({ act: z.literal('withdraw'), at, ...of }),
    z.strictObject({ act: z.literal('markAbsent'), at, ...of }),
    z.strictObject({ act: z.literal('relist'), at, ...of }),
    z.strictObject({ act: z.literal('move'), at, ...of, afterId: id.nullable() }),
    z.strictObject({
      act: z.literal('correctTimes'),
      at,
      ...of,
      startedAt: edit(instant),
      endedAt: edit(instant.nullable()),
      reason: line(500),
    }),
    z.strictObject({
      act: z.literal('describe'),
      at,
      ...of,
      ...correctable,
      addGroupIds: z.array(id).max(30).default([]),
      removeGroupIds: z.array(id).max(30).default([]),
      addThemes: z
        .array(z.strictObject({ themeId: id, stance: z.enum(stances).nullable().default(null) }))
        .max(50)
        .default([]),
      removeThemeIds: z.array(id).max(50).default([]),
    }),
    z.strictObject({ act: z.literal('open'), at }),
    z.strictObject({ act: z.literal('suspend'), at, reason: line(500).nullable().default(null) }),
    z.strictObject({ act: z.literal('continue'), at }),
    z.strictObject({ act: z.literal('close'), at }),
    z.strictObject({ act: z.literal('closeList'), at }),
    z.strictObject({ act: z.literal('reopenList'), at }),
    z.strictObject({ act: z.literal('attend'), at, delegationId: id, isPresent: z.boolean() }),
  ])
  .meta({ id: 'FloorAct' })

/** An act as it travels, and as a desk keeps it. */
export type FloorAct = z.input<typeof floorAct>
export type ActOf<Name extends FloorAct['act']> = Extract<FloorAct, { act: Name }>
/** What is known of somebody who gets the floor or is listed. */
export type Attribution = Omit<ActOf<'giveTheFloorTo'>, 'act' | 'at'>
