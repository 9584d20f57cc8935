import { type Floor, floorState } from '#floor/state'
import type { Source } from '../../../database/live.ts'
import { type Encoded, encodeOnce } from '../../../http/encoded.ts'
import { readState } from './state.ts'

/** The floor of a session as it is answered, read and encoded once for all who ask until it changes. */
type KeptFloor = { floor: Floor; answer: Encoded }

export const floors: Source<KeptFloor> = {
  read: async (sessionId, { database }) => {
    const floor = await readState(database.prisma, sessionId)
    return { floor, answer: encodeOnce(floorState, floorState.decode(floor)) }
  },
  subjects: ({ floor: { session } }) => [`session ${session.id}`, `conference ${session.conferenceId}`],
}
