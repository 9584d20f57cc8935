import { z } from 'zod'
import { minutesLanguages } from '#contract/minutes'

/** What the address of a session says of its minutes: their language, and whether the floor is left out. */
export const minutesSearch = z.object({
  minutes: z.enum(minutesLanguages).optional().catch(undefined),
  floor: z.literal('no').optional().catch(undefined),
})

export type MinutesSearch = z.output<typeof minutesSearch>
