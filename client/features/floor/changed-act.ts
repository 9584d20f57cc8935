import type { FloorAct } from '#floor/act'

type Times = 'at' | 'startedAt' | 'endedAt'

/** What a person may change of an act so that it can be sent again; what an act does not say is not in it. */
export type ActValues = {
  /** Instants. */
  times: Partial<Record<Times, string>>
  delegationId?: string
  evenIfClosed?: boolean
  summary?: string
}

export function valuesOf(act: FloorAct): ActValues {
  const times: ActValues['times'] = {}
  if (act.act === 'correctTimes') {
    if (act.startedAt) times.startedAt = act.startedAt.now
    if (act.endedAt?.now) times.endedAt = act.endedAt.now
  } else if (act.act !== 'describe') times.at = act.at
  return {
    times,
    ...('delegationId' in act && { delegationId: act.delegationId }),
    ...(act.act === 'register' && { evenIfClosed: act.evenIfClosed ?? false }),
    ...(act.act === 'describe' && act.summary && { summary: act.summary.now ?? '' }),
  }
}

export const isChangeable = (act: FloorAct) => {
  const { times, ...others } = valuesOf(act)
  return Object.keys(times).length + Object.keys(others).length > 0
}

/** The act as a person changed it. */
export function changedAct(
  act: FloorAct,
  { times, delegationId, evenIfClosed, summary }: ActValues,
): FloorAct {
  const next = structuredClone(act)
  next.at = times.at ?? next.at
  if ('delegationId' in next && delegationId) next.delegationId = delegationId
  if (next.act === 'register') next.evenIfClosed = evenIfClosed
  if (next.act === 'describe' && next.summary) next.summary.now = summary || null
  if (next.act === 'correctTimes') {
    if (next.startedAt && times.startedAt) next.startedAt.now = times.startedAt
    if (next.endedAt && times.endedAt) next.endedAt.now = times.endedAt
  }
  return next
}
