import type { z } from 'zod'
import type { publication } from '#contract/conferences'
import type { Transaction } from '../../../database/database.ts'
import { notFound } from '../../../http/errors.ts'

type Publication = z.output<typeof publication>
type Row = Omit<Publication, 'publishedBy'> & { byId: string | null; byName: string | null }

/** Whether a conference is published, and how much of it anybody sees then. Throws 404 when there is none. */
export async function getPublication(tx: Transaction, id: string): Promise<Publication> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT c.published_at AS "publishedAt", c.speaker_names AS "speakerNames", a.id AS "byId", a.name AS "byName",
      record.*,
      (SELECT count(*)::int FROM session s WHERE s.conference_id = c.id AND s.deleted_at IS NULL) AS sessions,
      (SELECT count(*)::int FROM delegation d WHERE d.conference_id = c.id AND d.deleted_at IS NULL) AS delegations
    FROM conference c LEFT JOIN account a ON a.id = c.published_by_id
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE i.review_state = 'provisional')::int AS provisional,
        count(*) FILTER (WHERE i.review_state = 'checked')::int AS checked,
        count(*) FILTER (WHERE i.review_state = 'checked' AND (i.person_id IS NOT NULL OR i.speaker_name IS NOT NULL))::int
          AS "checkedNamed",
        count(*) FILTER (WHERE i.review_state = 'final')::int AS final
      FROM intervention i WHERE i.conference_id = c.id AND i.deleted_at IS NULL) record
    WHERE c.id = ${id}::uuid AND c.deleted_at IS NULL`
  if (!row) throw notFound('conference')
  const { byId, byName, ...publication } = row
  return { ...publication, publishedBy: byId === null ? null : { id: byId, name: byName! } }
}
