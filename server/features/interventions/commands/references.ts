import type { InterventionChange } from '#contract/interventions'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { holdShown } from '../../../database/records.ts'
import { conflict, unprocessable } from '../../../http/errors.ts'
import { checkCitations } from '../../sources/queries.ts'

const { sql } = Prisma

type Where = { conferenceId: string; sessionId: string; interventionId: string }

/**
 * Checks that everything an intervention names is there, shown, and of its conference, and keeps it so until the
 * commit: what is being hidden at this moment is waited for. One statement for each kind that is named, always in
 * the same order. Throws 422 by field.
 */
export async function checkReferences(tx: Transaction, body: InterventionChange, where: Where) {
  const here = sql`AND t.conference_id = ${where.conferenceId}::uuid`
  await holdOne(tx, 'session', 'sessionId', body.sessionId, 'session')
  await holdOne(tx, 'delegation', 'delegationId', body.delegationId, 'delegation at this conference', here)
  await holdOne(tx, 'person', 'personId', body.personId, 'person')
  await holdOne(tx, 'intervention', 'repliesToId', body.repliesToId, 'intervention at this conference', here)
  await holdAgendaItem(tx, body.agendaItemId, where.sessionId)
  const themeIds = body.themes?.map(({ themeId }) => themeId)
  await holdMany(tx, 'theme', 'themes', themeIds, 'theme that is in use', taggable(where.interventionId))
  await holdMany(tx, 'country_group', 'groupIds', body.groupIds, 'group')
  await checkCitations(tx, where.conferenceId, body.citations)
}

// What is tagged with a retired or merged theme stays; nothing is newly tagged with one.
const taggable = (interventionId: string) => sql`AND (t.retired_at IS NULL AND t.merged_into_id IS NULL
  OR EXISTS (SELECT FROM intervention_theme it
              WHERE it.theme_id = t.id AND it.intervention_id = ${interventionId}::uuid))`

type Kind = Parameters<typeof holdShown>[1]

async function holdOne(
  tx: Transaction,
  table: Kind,
  field: string,
  id: string | null | undefined,
  what: string,
  and?: Prisma.Sql,
) {
  if (id && (await holdShown(tx, table, [id], and)).size === 0)
    throw unprocessable(field, `There is no such ${what}`)
}

async function holdMany(
  tx: Transaction,
  table: Kind,
  field: string,
  ids: string[] | undefined,
  what: string,
  and?: Prisma.Sql,
) {
  if (!ids || ids.length === 0) return
  const found = await holdShown(tx, table, ids, and)
  ids.forEach((id, i) => {
    if (!found.has(id)) throw unprocessable(`${field}.${i}`, `There is no such ${what}`)
    if (ids.indexOf(id) !== i) throw unprocessable(`${field}.${i}`, 'Named twice')
  })
}

// An agenda item is never hidden, only taken away.
async function holdAgendaItem(tx: Transaction, id: string | null | undefined, sessionId: string) {
  if (!id) return
  const found = await tx.$queryRaw<unknown[]>`
    SELECT id FROM agenda_item WHERE id = ${id}::uuid AND session_id = ${sessionId}::uuid FOR KEY SHARE`
  if (found.length === 0) throw unprocessable('agendaItemId', 'There is no such agenda item in this session')
}

type Hidden = {
  id: string
  sessionId: string
  delegationId: string
  personId: string | null
  repliesToId: string | null
}

/** Keeps what a hidden intervention names shown until the commit. Throws 409 when some of it is hidden itself. */
export async function holdWhatItNames(tx: Transaction, hidden: Hidden) {
  const { id, sessionId, delegationId, personId, repliesToId } = hidden
  const themes = await tx.interventionTheme.findMany({ where: { interventionId: id } })
  const citations = await tx.citation.findMany({ where: { interventionId: id } })
  const groups = await tx.interventionGroup.findMany({ where: { interventionId: id } })
  const named: [Kind, string[]][] = [
    ['session', [sessionId]],
    ['delegation', [delegationId]],
    ['person', personId ? [personId] : []],
    ['intervention', repliesToId ? [repliesToId] : []],
    ['theme', themes.map(({ themeId }) => themeId)],
    ['source', citations.map(({ sourceId }) => sourceId)],
    ['country_group', groups.map(({ groupId }) => groupId)],
  ]
  for (const [table, ids] of named) {
    if (ids.length === 0 || (await holdShown(tx, table, ids)).size === ids.length) continue
    const kind = table === 'country_group' ? 'group' : table
    throw conflict(
      `${kind}-hidden`,
      `It names ${kind === 'intervention' ? 'an' : 'a'} ${kind} that is hidden. Bring that back first.`,
    )
  }
}
