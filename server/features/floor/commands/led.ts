import type { FloorAct } from '#floor/act'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'

const { raw } = Prisma

/**
 * An act with every delegation, person and theme that was merged meanwhile led on to the one it became: a desk that
 * was away cannot know. Held until the commit, so that what is being merged at this moment is waited for.
 */
export async function ledOn(tx: Transaction, act: FloorAct): Promise<FloorAct> {
  const gone = {
    delegation: await whereTheyWent(tx, 'delegation', delegationsOf(act)),
    person: await whereTheyWent(tx, 'person', personsOf(act)),
    theme: await whereTheyWent(tx, 'theme', themesOf(act)),
  }
  if (Object.values(gone).every(({ size }) => size === 0)) return act
  const lead = (kind: keyof typeof gone) => (id: string) => gone[kind].get(id) ?? id
  // Once more: where it went may have gone on while it was waited for.
  return ledOn(tx, led(act, lead('delegation'), lead('person'), lead('theme')))
}

type Lead = (id: string) => string

function led(act: FloorAct, delegation: Lead, person: Lead, theme: Lead): FloorAct {
  const personOrNull = (id: string | null) => id && person(id)
  switch (act.act) {
    case 'register':
    case 'giveTheFloorTo':
      return {
        ...act,
        delegationId: delegation(act.delegationId),
        ...(act.personId && { personId: person(act.personId) }),
      }
    case 'attend':
      return { ...act, delegationId: delegation(act.delegationId) }
    case 'describe':
      return {
        ...act,
        ...(act.personId && {
          personId: { was: personOrNull(act.personId.was), now: personOrNull(act.personId.now) },
        }),
        ...(act.addThemes && {
          addThemes: act.addThemes.map((one) => ({ ...one, themeId: theme(one.themeId) })),
        }),
        ...(act.removeThemeIds && { removeThemeIds: act.removeThemeIds.map(theme) }),
      }
    default:
      return act
  }
}

const some = (...ids: (string | null | undefined)[]) => ids.filter((id) => id !== null && id !== undefined)

const delegationsOf = (act: FloorAct) => ('delegationId' in act ? [act.delegationId] : [])

function personsOf(act: FloorAct) {
  if (act.act === 'describe') return some(act.personId?.was, act.personId?.now)
  return 'personId' in act ? some(act.personId) : []
}

const themesOf = (act: FloorAct) =>
  act.act === 'describe'
    ? [...(act.addThemes ?? []).map(({ themeId }) => themeId), ...(act.removeThemeIds ?? [])]
    : []

async function whereTheyWent(tx: Transaction, table: 'delegation' | 'person' | 'theme', ids: string[]) {
  if (ids.length === 0) return new Map<string, string>()
  const rows = await tx.$queryRaw<{ id: string; went: string | null }[]>`
    SELECT id::text, merged_into_id::text AS went FROM ${raw(table)}
     WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR KEY SHARE`
  return new Map(rows.flatMap(({ id, went }) => (went ? [[id, went] as const] : [])))
}
