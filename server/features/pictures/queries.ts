import type { z } from 'zod'
import type * as contract from '#contract/pictures'
import type { Transaction } from '../../database/database.ts'
import { lookUpFloor } from '../coverage/queries.ts'
import { type HeatMap, heatMapSql, heatMapTableOf } from './queries/heat-map.ts'
import { mapTableOf, type Place, placesSql } from './queries/map.ts'
import {
  finestOf,
  marksOf,
  type SpanRow,
  spanOf,
  spansSql,
  type Timeline,
  timelineTableOf,
} from './queries/timeline.ts'

/** How often each delegation or group raised each theme, in one statement. Throws 400 for what is not there. */
export async function readHeatMap(
  tx: Transaction,
  { by, groupKind, level, ...criteria }: contract.HeatMapCriteria,
): Promise<HeatMap> {
  const looked = await lookUpFloor(tx, criteria)
  const [map] = await tx.$queryRaw<[HeatMap]>(heatMapSql(looked, { by, groupKind, level }))
  return map
}

/** What was said in each span, and one by one where asked for or few. Throws 400 for what is not there. */
export async function readTimeline(
  tx: Transaction,
  { by: asked, open, ...criteria }: z.output<typeof contract.readTimeline.query>,
): Promise<Timeline> {
  const looked = await lookUpFloor(tx, criteria)
  const by = asked ?? (await finestOf(tx, looked))
  const [rows, interventions] = await Promise.all([
    tx.$queryRaw<SpanRow[]>`SELECT * FROM (${spansSql(looked, by)}) r ORDER BY r.nth`,
    marksOf(tx, looked, open),
  ])
  return { by, spans: rows.map(spanOf), interventions }
}

/** Who spoke and who signed, by country, and those who are none. Throws 400 for what is not there. */
export async function readMap(
  tx: Transaction,
  criteria: z.output<typeof contract.readMap.query>,
): Promise<{ items: Place[] }> {
  const looked = await lookUpFloor(tx, criteria)
  return {
    items: await tx.$queryRaw<Place[]>`SELECT * FROM (${placesSql(looked)}) r ORDER BY r.folded, r.ref`,
  }
}

/** The heat map as rows of a file, zeros included. Throws 400 for what is not there. */
export async function heatMapTable(
  tx: Transaction,
  { by, groupKind, level, ...criteria }: contract.HeatMapCriteria,
) {
  return heatMapTableOf(await lookUpFloor(tx, criteria), { by, groupKind, level })
}

/** The spans of the timeline as rows of a file. Throws 400 for what is not there. */
export async function timelineTable(tx: Transaction, { by, ...criteria }: contract.TimelineCriteria) {
  const looked = await lookUpFloor(tx, criteria)
  return timelineTableOf(looked, by ?? (await finestOf(tx, looked)))
}

/** Who spoke and who signed, as rows of a file. Throws 400 for what is not there. */
export async function mapTable(tx: Transaction, criteria: z.output<typeof contract.readMap.query>) {
  return mapTableOf(await lookUpFloor(tx, criteria))
}
