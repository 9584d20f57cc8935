import { Prisma } from '../../../database/generated/client.ts'

/** How many carry each stance, of rows with the bits of `stances`. */
export const stancesSql = Prisma.sql`count(*) FILTER (WHERE stances & stance_bit('supports') <> 0)::int AS supports,
  count(*) FILTER (WHERE stances & stance_bit('opposes') <> 0)::int AS opposes,
  count(*) FILTER (WHERE stances & stance_bit('conditional') <> 0)::int AS conditional,
  count(*) FILTER (WHERE stances & stance_bit('mentions') <> 0)::int AS mentions`
