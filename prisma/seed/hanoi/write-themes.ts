import { v7 as newId } from 'uuid'
import type { Transaction } from '#database'
import { type ThemeKey, themes } from './themes.ts'

export type ThemeIds = Record<ThemeKey, string>

type Branch = { name: string; vi: string; hue?: number; children?: Record<string, Branch> }

/** Plants the tree; a theme of the same name in the same place is used as it stands. */
export async function writeThemes(tx: Transaction): Promise<ThemeIds> {
  const ids: Record<string, string> = {}
  await plant(tx, themes, null, ids)
  return ids as ThemeIds
}

async function plant(
  tx: Transaction,
  branches: Record<string, Branch>,
  parentId: string | null,
  ids: Record<string, string>,
) {
  for (const [position, [key, { name, vi, hue, children }]] of Object.entries(branches).entries()) {
    const found = await findTheme(tx, name, parentId)
    const id = found ?? newId()
    ids[key] = id
    if (!found) {
      const names = {
        create: [
          { language: 'en', name },
          { language: 'vi', name: vi },
        ],
      }
      await tx.theme.create({ data: { id, parentId, name, position, hue: hue ?? null, names } })
    }
    if (children) await plant(tx, children, id, ids)
  }
}

async function findTheme(tx: Transaction, name: string, parentId: string | null) {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM theme WHERE folded = fold(${name}) AND parent_id IS NOT DISTINCT FROM ${parentId}::uuid
       AND deleted_at IS NULL AND merged_into_id IS NULL`
  return rows[0]?.id
}
