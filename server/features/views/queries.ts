import type { Transaction } from '../../database/database.ts'
import { notFound } from '../../http/errors.ts'

const shown = {
  id: true,
  name: true,
  address: true,
  createdAt: true,
  account: { select: { id: true, name: true } },
} as const

type Row = { account: { id: string; name: string } }
const told = <R extends Row>({ account, ...view }: R) => ({ ...view, savedBy: account })

/** The views that somebody has saved, by name. */
export async function listViews(tx: Transaction, accountId: string) {
  const rows = await tx.savedView.findMany({
    where: { accountId, deletedAt: null },
    select: shown,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return rows.map(told)
}

/** One saved view, whoever saved it. Throws 404 when there is none. */
export async function getView(tx: Transaction, id: string) {
  const view = await tx.savedView.findFirst({ where: { id, deletedAt: null }, select: shown })
  if (!view) throw notFound('view')
  return told(view)
}
