import type { z } from 'zod'
import type { getInterventionNeighbours as endpoint } from '#contract/interventions'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { notFound } from '../../../http/errors.ts'
import { delegationReference } from '../../delegations/queries.ts'

const { sql, raw } = Prisma

type Neighbours = z.output<typeof endpoint.answer>

/** Who had the floor before and after an intervention in its session. Throws 404 when it is not there or hidden. */
export async function getInterventionNeighbours(tx: Transaction, id: string): Promise<Neighbours> {
  const [row] = await tx.$queryRaw<Neighbours[]>`
    SELECT ${beside('<', 'DESC')} AS previous, ${beside('>', 'ASC')} AS next
    FROM intervention i JOIN conference c ON c.id = i.conference_id
    WHERE i.id = ${id}::uuid AND i.deleted_at IS NULL AND c.deleted_at IS NULL`
  if (!row) throw notFound('intervention')
  return row
}

const beside = (way: string, order: string) => sql`(
  SELECT json_build_object('id', n.id, 'speaker', coalesce(n.speaker_name, p.name), 'delegation', ${delegationReference})
  FROM intervention n JOIN delegation d ON d.id = n.delegation_id LEFT JOIN person p ON p.id = n.person_id
  WHERE n.session_id = i.session_id AND n.position ${raw(way)} i.position AND n.deleted_at IS NULL
    AND n.status IN ('delivered', 'on_the_floor')
  ORDER BY n.position ${raw(order)} LIMIT 1)`
