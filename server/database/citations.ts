import type { Transaction } from './database.ts'

type Cited = {
  sessionId?: string
  delegationId?: string
  delegateId?: string
  interventionId?: string
  treatyActionId?: string
}
type Given = { sourceId: string; says?: string | null }

/** Makes the sources cited for one record what is given, in order; citations that stay the same are not touched. */
export async function keepCitations(tx: Transaction, of: Cited & { conferenceId: string }, given: Given[]) {
  const { conferenceId, ...record } = of
  const were = await tx.citation.findMany({ where: record })
  const gone = were.filter((was) => !given.some(({ sourceId }) => sourceId === was.sourceId))
  if (gone.length > 0) await tx.citation.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } })
  const added = []
  for (const [position, { sourceId, says = null }] of given.entries()) {
    const was = were.find((one) => one.sourceId === sourceId)
    if (!was) added.push({ ...record, conferenceId, sourceId, says, position })
    else if (was.says !== says || was.position !== position)
      await tx.citation.update({ where: { id: was.id }, data: { says, position } })
  }
  if (added.length > 0) await tx.citation.createMany({ data: added })
}
