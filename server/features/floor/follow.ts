import type { followFloor as endpoint } from '#contract/floor'
import type { Live } from '../../database/live.ts'
import type { Telling } from '../../http/serve-stream.ts'
import { floors } from './queries.ts'

/** Tells of every change of a floor, by the number of its last act: who hears it asks for the rest. */
export function followFloor(live: Live, sessionId: string, telling: Telling<typeof endpoint>): () => void {
  let had = telling.lastId
  return live.follow(floors, sessionId, {
    told: ({ floor: { number }, answer: { tag } }) => {
      if (tag !== had) telling.send('changed', { number }, tag)
      had = tag
    },
    lost: telling.end,
  })
}
