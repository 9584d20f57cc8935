import type { InterventionChange } from '#contract/interventions'
import type { Transaction } from '../../../database/database.ts'
import { unprocessable } from '../../../http/errors.ts'

type Where = { conferenceId: string; sessionId: string; interventionId: string }

/** Checks that everything an intervention names is there, shown, and of its conference. Throws 422 by field. */
export async function checkReferences(tx: Transaction, body: InterventionChange, where: Where) {
  const { conferenceId, sessionId } = where
  const shown = { conferenceId, deletedAt: null }
  if (body.delegationId && !(await tx.delegation.count({ where: { id: body.delegationId, ...shown } })))
    throw unprocessable('delegationId', 'There is no such delegation at this conference')
  if (body.personId && !(await tx.person.count({ where: { id: body.personId, deletedAt: null } })))
    throw unprocessable('personId', 'There is no such person')
  if (body.repliesToId && !(await tx.intervention.count({ where: { id: body.repliesToId, ...shown } })))
    throw unprocessable('repliesToId', 'There is no such intervention at this conference')
  if (body.agendaItemId && !(await tx.agendaItem.count({ where: { id: body.agendaItemId, sessionId } })))
    throw unprocessable('agendaItemId', 'There is no such agenda item in this session')
  await checkThemes(tx, body, where.interventionId)
  await checkMany('groupIds', body.groupIds, 'group', (ids) =>
    tx.group.findMany({ where: { id: { in: ids }, deletedAt: null }, select: { id: true } }),
  )
  const sourceIds = body.citations?.map(({ sourceId }) => sourceId)
  await checkMany('citations', sourceIds, 'source at this conference', (ids) =>
    tx.source.findMany({ where: { id: { in: ids }, ...shown }, select: { id: true } }),
  )
}

// What is tagged with a retired or merged theme stays; nothing is newly tagged with one.
async function checkThemes(tx: Transaction, { themes }: InterventionChange, interventionId: string) {
  const ids = themes?.map(({ themeId }) => themeId)
  await checkMany('themes', ids, 'theme that is in use', (found) =>
    tx.theme.findMany({
      where: {
        id: { in: found },
        deletedAt: null,
        OR: [{ retiredAt: null, mergedIntoId: null }, { interventions: { some: { interventionId } } }],
      },
      select: { id: true },
    }),
  )
}

async function checkMany(
  field: string,
  ids: string[] | undefined,
  what: string,
  find: (ids: string[]) => Promise<{ id: string }[]>,
) {
  if (!ids || ids.length === 0) return
  const found = new Set((await find(ids)).map(({ id }) => id))
  ids.forEach((id, i) => {
    if (!found.has(id.toLowerCase())) throw unprocessable(`${field}.${i}`, `There is no such ${what}`)
    if (ids.indexOf(id) !== i) throw unprocessable(`${field}.${i}`, 'Named twice')
  })
}
