import type { Transaction } from './database.ts'
import { Prisma } from './generated/client.ts'

const { raw, sql } = Prisma

/** Two rows that are one from now on: `gone` is hidden, `kept` stays. */
export type Pair = { gone: string; kept: string }

/** The two columns of some pairs, to select from. */
export const pairsOf = (pairs: Pair[]) =>
  sql`unnest(${pairs.map(({ gone }) => gone)}::uuid[], ${pairs.map(({ kept }) => kept)}::uuid[]) AS pair (gone, kept)`

type Cited = 'delegation_id' | 'delegate_id' | 'treaty_action_id'

/**
 * Makes what is cited for some records cited for those they become. Where both cite one source, what it says for
 * the first is added to what it says for the other.
 */
export async function moveCitations(tx: Transaction, column: Cited, pairs: Pair[]) {
  if (pairs.length === 0) return
  const cited = raw(column)
  await tx.$executeRaw`
    UPDATE citation kept SET says = concat_ws('; ', kept.says, gone.says)
      FROM ${pairsOf(pairs)} JOIN citation gone ON gone.${cited} = pair.gone
     WHERE kept.${cited} = pair.kept AND kept.source_id = gone.source_id
       AND gone.says IS NOT NULL AND gone.says IS DISTINCT FROM kept.says`
  await tx.$executeRaw`
    UPDATE citation c SET ${cited} = pair.kept, position = c.position + last.place
      FROM ${pairsOf(pairs)}
     CROSS JOIN LATERAL (SELECT coalesce(max(k.position) + 1, 0) AS place FROM citation k WHERE k.${cited} = pair.kept) last
     WHERE c.${cited} = pair.gone
       AND NOT EXISTS (SELECT FROM citation k WHERE k.${cited} = pair.kept AND k.source_id = c.source_id)`
}

/**
 * Makes one place in a delegation of two of the same person: the one that goes is hidden, and what only it said
 * (honorific, post, function, presence, sources) stands with the other from now on.
 */
export async function joinPlaces(tx: Transaction, pairs: Pair[]) {
  if (pairs.length === 0) return
  await tx.$executeRaw`
    UPDATE delegate SET deleted_at = clock_timestamp() WHERE id = ANY (${pairs.map(({ gone }) => gone)}::uuid[])`
  await tx.$executeRaw`
    UPDATE delegate kept SET honorific = coalesce(kept.honorific, gone.honorific),
           post = coalesce(kept.post, gone.post), function = wanted.function,
           presence = CASE kept.presence WHEN 'unknown' THEN gone.presence ELSE kept.presence END
      FROM ${pairsOf(pairs)} JOIN delegate gone ON gone.id = pair.gone JOIN delegate was ON was.id = pair.kept
     CROSS JOIN LATERAL (SELECT CASE WHEN was.function = 'delegate' THEN gone.function
       WHEN gone.function = 'delegate' THEN was.function ELSE least(was.function, gone.function) END AS best) better
     CROSS JOIN LATERAL (SELECT CASE WHEN better.best = 'head' AND EXISTS (
         SELECT FROM delegate head WHERE head.delegation_id = was.delegation_id AND head.id <> was.id
            AND head.function = 'head' AND head.deleted_at IS NULL) THEN 'alternate_head' ELSE better.best END AS function) wanted
     WHERE kept.id = pair.kept`
  await moveCitations(tx, 'delegate_id', pairs)
}

/** Two notes as one, each in a paragraph of its own. */
export const bothNotes = (kept: string, gone: string) =>
  raw(`CASE WHEN ${kept} = ${gone} THEN ${kept} ELSE nullif(concat_ws(E'\\n\\n', ${kept}, ${gone}), '') END`)
