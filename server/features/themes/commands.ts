import type { ThemeChange, ThemeInput } from '#contract/themes'
import type { Transaction } from '../../database/database.ts'
import type { Prisma } from '../../database/generated/client.ts'
import { holdToHide, holdTree } from '../../database/records.ts'
import type { Context } from '../../http/context.ts'
import { conflict, notFound, StaleVersion } from '../../http/errors.ts'
import { keepMappings } from './commands/mappings.ts'
import { keepNames } from './commands/names.ts'
import { checkParent, lastPlace, placeAfter } from './commands/places.ts'
import { getTheme } from './queries.ts'
import { inUse, leastUsed } from './rules.ts'

/** Adds a theme at the end of its siblings; one without a parent gets a hue. Throws 409 for a name twice there. */
export const createTheme = (context: Context, { names, mappings, ...body }: ThemeInput) =>
  context.change('theme.create', null, async (tx) => {
    const id = context.newId
    const parentId = body.parentId ?? null
    await holdTree(tx)
    await checkParent(tx, parentId)
    const position = await lastPlace(tx, id, parentId)
    const hue = await hueOf(tx, id, parentId, body.hue)
    await tx.theme.create({ data: { ...body, id, parentId, position, hue }, select: { id: true } })
    if (names) await keepNames(tx, id, names)
    if (mappings) await keepMappings(tx, id, mappings)
    return getTheme(tx, id)
  })

/** Changes, moves or retires a theme. Throws 412 when changed meanwhile, 422 for a parent below the theme. */
export const updateTheme = (
  context: Context,
  id: string,
  { names, mappings, retired, ...body }: ThemeChange,
) =>
  context.change('theme.update', null, async (tx) => {
    if (body.parentId !== undefined || body.hue === null) await holdTree(tx)
    await checkParent(tx, body.parentId)
    const was = await getTheme(tx, id)
    const parentId = body.parentId === undefined ? was.parentId : body.parentId
    const moves = parentId?.toLowerCase() !== was.parentId?.toLowerCase()
    await saved(tx, context, id, {
      ...body,
      ...(moves && { position: await lastPlace(tx, id, parentId) }),
      ...(body.hue === null && { hue: await hueOf(tx, id, parentId, null) }),
      ...(moves && body.hue === undefined && !parentId && { hue: was.hue }),
      ...(retired !== undefined && { retiredAt: retired ? (was.retiredAt ?? new Date()) : null }),
    })
    if (names) await keepNames(tx, id, names)
    if (mappings) await keepMappings(tx, id, mappings)
    return getTheme(tx, id)
  })

/** Puts a theme below a parent, after one of its siblings or first. Nobody else's version changes by it. */
export const placeTheme = (
  context: Context,
  id: string,
  { parentId, afterId }: { parentId: string | null; afterId: string | null },
) =>
  context.change('theme.place', null, async (tx) => {
    await holdTree(tx)
    await checkParent(tx, parentId)
    const was = await getTheme(tx, id)
    const position = await placeAfter(tx, id, parentId, afterId)
    // What has its colour from above keeps it when it comes to stand alone.
    await saved(tx, context, id, { parentId, position, ...(!parentId && { hue: was.hue }) })
    return getTheme(tx, id)
  })

/** Hides a theme. Throws 409, saying how many, when interventions are tagged with it or themes stand below it. */
export const deleteTheme = (context: Context, id: string) =>
  context.change('theme.delete', null, async (tx) => {
    const version = await holdToHide(tx, 'theme', id)
    if (version === null) throw notFound('theme')
    if (version !== context.version) throw new StaleVersion(await getTheme(tx, id))
    const use = inUse({
      interventions: await tx.interventionTheme.count({
        where: { themeId: id, intervention: { deletedAt: null } },
      }),
      children: await tx.theme.count({ where: { parentId: id, deletedAt: null } }),
    })
    if (use) throw conflict('in-use', use)
    await saved(tx, context, id, { deletedAt: new Date() })
  })

/** Brings a hidden theme back; one that is shown stays. Throws 409 when its name or parent is not free or there. */
export async function restoreTheme(context: Context, id: string) {
  const { prisma } = context.database
  const was = await prisma.theme.findUnique({ where: { id } })
  if (!was) throw notFound('theme')
  if (!was.deletedAt) return getTheme(prisma, id)
  if (was.mergedIntoId) throw conflict('merged', 'The theme was merged into another. Undo that instead.')
  return context.change('theme.restore', null, async (tx) => {
    await holdTree(tx)
    if (was.parentId && !(await tx.theme.count({ where: { id: was.parentId, deletedAt: null } })))
      throw conflict('parent-hidden', 'The theme above is hidden. Bring it back first.')
    await tx.theme.updateMany({ where: { id, deletedAt: { not: null } }, data: { deletedAt: null } })
    return getTheme(tx, id)
  })
}

async function saved(
  tx: Transaction,
  { version }: Context,
  id: string,
  data: Prisma.ThemeUncheckedUpdateManyInput,
) {
  const { count } = await tx.theme.updateMany({
    where: { id, version, deletedAt: null },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw new StaleVersion(await getTheme(tx, id))
}

// A branch has one colour: its root's, which is always there, unless a theme within has its own.
async function hueOf(tx: Transaction, id: string, parentId: string | null, hue: number | null | undefined) {
  if (typeof hue === 'number' || parentId) return hue ?? null
  const roots = await tx.theme.findMany({
    where: { id: { not: id }, parentId: null, deletedAt: null, hue: { not: null } },
    select: { hue: true },
  })
  return leastUsed(roots.map((root) => root.hue!))
}
