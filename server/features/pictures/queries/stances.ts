import { Prisma } from '../../../database/generated/client.ts'

/** How many carry each stance, of rows with the bits of `stances`. */
export const stancesSql = Prisma.sql`count(*) FILTER (WHERE stances & 1 <> 0)::int AS supports,
  count(*) FILTER (WHERE stances & 2 <> 0)::int AS opposes, count(*) FILTER (WHERE stances & 4 <> 0)::int AS conditional,
  count(*) FILTER (WHERE stances & 8 <> 0)::int AS mentions`
