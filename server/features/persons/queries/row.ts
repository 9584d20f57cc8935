import type { z } from 'zod'
import type { person } from '#contract/persons'
import { Prisma } from '../../../database/generated/client.ts'
import { delegationReference } from '../../delegations/queries.ts'

/** A person as `columns` selects it. */
export type Row = z.output<typeof person>

/** Everything of a person `p`, named as in the contract. */
export const columns = Prisma.sql`p.id, p.version, p.created_at AS "createdAt", p.updated_at AS "updatedAt", p.name,
  p.sort_name AS "sortName", p.name_in_original_script AS "nameInOriginalScript", p.honorific, p.aliases, p.note,
  ARRAY(SELECT json_build_object('delegateId', g.id, 'conferenceId', g.conference_id, 'honorific', g.honorific,
          'nameAsPrinted', g.name_as_printed, 'post', g.post, 'delegation', ${delegationReference})
          FROM delegate g JOIN delegation d ON d.id = g.delegation_id JOIN conference c ON c.id = g.conference_id
         WHERE g.person_id = p.id AND g.deleted_at IS NULL AND d.deleted_at IS NULL AND c.deleted_at IS NULL
         ORDER BY c.starts_on DESC, d.name, g.id) AS places,
  (SELECT count(*)::int FROM intervention i WHERE i.person_id = p.id AND i.deleted_at IS NULL
      AND i.status IN ('delivered', 'on_the_floor')) AS interventions`
