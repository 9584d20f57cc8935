import { Prisma } from './generated/client.ts'

/**
 * Boolean: every word that was typed occurs in a text that `public.fold` has folded, in any order and with accents,
 * case and punctuation forgiven. Nothing typed finds everything.
 */
export const hasWords = (folded: string, typed: string | undefined): Prisma.Sql =>
  typed
    ? Prisma.sql`NOT EXISTS (SELECT FROM unnest(string_to_array(public.fold(${typed}::text), ' ')) word
        WHERE strpos(${Prisma.raw(folded)}, word) = 0)`
    : Prisma.sql`TRUE`
