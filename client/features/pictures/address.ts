import { z } from 'zod'
import { groupKinds } from '#contract/groups'
import { sharesSearch } from '../coverage/public/shares.ts'
import { floorSearch } from '../interventions/public/floor-search.ts'

/** Whether the table below a picture is hidden. */
const table = z.literal('hidden').optional().catch(undefined)

export const pictureSearch = floorSearch.extend({ table })

/** What the rows of the heat map are: delegations, or groups of one kind. */
export const heatMapRows = ['delegation', ...groupKinds] as const
export type HeatMapRows = (typeof heatMapRows)[number]

export const heatMapSearch = pictureSearch.extend({
  rows: z.enum(heatMapRows).optional().catch(undefined),
  level: z.literal('top').optional().catch(undefined),
  start: z.coerce.number().int().min(0).optional().catch(undefined),
})

export const floorPictureSearch = sharesSearch.extend({ table })

/** What is counted apart in the cells, and so does not narrow them. */
export const besideCells = (rows: HeatMapRows) =>
  rows === 'delegation'
    ? (['theme', 'stance'] as const)
    : (['theme', 'stance', 'memberOf', 'notMemberOf'] as const)

/** Rows as the API takes them. */
export const rowsAsked = (rows: HeatMapRows) =>
  rows === 'delegation' ? ({ by: 'delegation' } as const) : ({ by: 'memberOf', groupKind: rows } as const)
