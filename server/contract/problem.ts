import { z } from 'zod'

/** How every refusal is answered: RFC 9457 problem details with a stable code. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    issues: z
      .array(z.object({ path: z.string(), message: z.string(), code: z.string().optional() }))
      .optional()
      .meta({ description: 'One for each wrong field; path like themes.0.stance' }),
    current: z.unknown().optional().meta({ description: 'With stale-version: the record as it is now' }),
  })
  .meta({ id: 'Problem' })
export type Problem = z.output<typeof problem>
