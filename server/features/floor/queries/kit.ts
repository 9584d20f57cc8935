import type { z } from 'zod'
import type { deskKit } from '#contract/floor'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { notFound } from '../../../http/errors.ts'
import { isMemberOn } from '../../groups/queries.ts'
import { shortcutsOf } from '../rules/shortcuts.ts'

const { sql } = Prisma
type Kit = z.output<typeof deskKit>

/** What a desk keeps of a session's conference. Three statements, however many delegations. Throws 404. */
export async function readKit(tx: Transaction, sessionId: string): Promise<Kit> {
  const session = await tx.session.findFirst({
    where: { id: sessionId, deletedAt: null, conference: { deletedAt: null } },
  })
  if (!session) throw notFound('session')
  const delegations = await tx.$queryRaw<Omit<Kit['delegations'][number], 'shortcut'>[]>`
    SELECT d.id, coalesce(d.country_code, d.acronym) AS code, d.name, d.kind,
      ARRAY(SELECT DISTINCT n.name FROM (
          SELECT cn.name FROM country_name cn WHERE cn.country_code = d.country_code
          UNION ALL SELECT ca.alias FROM country_alias ca WHERE ca.country_code = d.country_code
          UNION ALL SELECT d.acronym WHERE d.acronym IS NOT NULL AND d.country_code IS NOT NULL) n
        WHERE n.name <> d.name ORDER BY n.name) AS names,
      ARRAY(SELECT gm.group_id FROM country_group_member gm JOIN country_group g ON g.id = gm.group_id
        WHERE gm.country_code = d.country_code AND g.deleted_at IS NULL
          AND ${isMemberOn(sql`c.starts_on`, sql`gm`)}
        ORDER BY g.code)::text[] AS groups,
      (SELECT coalesce(json_agg(json_build_object('personId', g.person_id, 'name', g.name_as_printed,
          'honorific', g.honorific, 'post', g.post, 'isHead', g.function = 'head')
          ORDER BY g.function <> 'head', g.position, g.name_as_printed), '[]')
        FROM delegate g WHERE g.delegation_id = d.id AND g.deleted_at IS NULL) AS speakers
    FROM delegation d JOIN conference c ON c.id = d.conference_id
    WHERE d.conference_id = ${session.conferenceId}::uuid AND d.deleted_at IS NULL ORDER BY d.name, d.id`
  const groups = await tx.$queryRaw<Kit['groups']>`
    SELECT g.id, g.code, g.name, g.kind::text AS kind, g.kind = 'regional' AS "isRegional",
      coalesce((SELECT json_object_agg(n.language, n.name) FROM country_group_name n WHERE n.group_id = g.id), '{}') AS names
    FROM country_group g WHERE g.deleted_at IS NULL ORDER BY g.name`
  const themes = await tx.$queryRaw<Kit['themes']>`
    WITH RECURSIVE tree AS (
      SELECT t.id, t.name, t.hue, ''::text AS path FROM theme t WHERE t.parent_id IS NULL AND t.deleted_at IS NULL
      UNION ALL
      SELECT t.id, t.name, coalesce(t.hue, up.hue), concat_ws(' › ', nullif(up.path, ''), up.name)
        FROM theme t JOIN tree up ON up.id = t.parent_id WHERE t.deleted_at IS NULL)
    SELECT tree.id, tree.name, tree.hue, tree.path,
      coalesce((SELECT json_object_agg(n.language, n.name) FROM theme_name n WHERE n.theme_id = tree.id), '{}') AS names
    FROM tree JOIN theme t ON t.id = tree.id
    WHERE t.retired_at IS NULL AND t.merged_into_id IS NULL ORDER BY tree.path, tree.name`
  const shortcuts = shortcutsOf(delegations)
  return {
    delegations: delegations.map((one) => ({ ...one, shortcut: shortcuts.get(one.id) ?? '' })),
    groups,
    themes,
  }
}
