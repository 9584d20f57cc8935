import type { Floor, FloorEntry } from '#floor/state'

/**
 * The floor that practice begins with: as it is while a session is under way; else the session as it could begin,
 * with everybody who spoke or was to speak on the list again.
 */
export function practiceFloor(floor: Floor): Floor {
  const { status } = floor.session
  if (status === 'open' || status === 'suspended') return floor
  return {
    ...floor,
    session: {
      ...floor.session,
      status: 'scheduled',
      startedAt: null,
      endedAt: null,
      listClosedAt: null,
      suspensions: [],
    },
    entries: floor.entries.map(toBeHeard),
  }
}

const toBeHeard = (entry: FloorEntry): FloorEntry => ({
  ...entry,
  status: 'listed',
  reviewState: 'provisional',
  startedAt: null,
  endedAt: null,
  pausedAt: null,
  pausedSeconds: 0,
  heldPlace: null,
  summary: null,
})
