import { z } from 'zod'

const text = z.string().optional().catch(undefined)

/** What may be in a list twice, as the address of the list: shown, which page, and which of those told apart. */
export const duplicatesSearch = {
  duplicates: z.literal('true').optional().catch(undefined),
  cursor: text,
  apart: text,
}
