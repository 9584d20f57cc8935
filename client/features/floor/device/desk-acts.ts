import { v7 as newUuid } from 'uuid'
import type { FloorAct } from '#floor/act'
import { fold } from '#floor/fold'
import type { Floor } from '#floor/state'
import type { Desk } from '../desk.ts'
import { deviceClock, serverSecond } from './device-clock.ts'
import { newAct } from './entry.ts'
import type { KeptEntries } from './kept-entries.ts'
import { dropped, lastStanding, mended, undone } from './queue.ts'
import { touchedBy } from './touched.ts'

type KindOf = Parameters<typeof fold>[2]
type AtWork = { entries: KeptEntries; floor: Floor; kindOf: KindOf }

/** What is done at the desk of a session; each only once the one before it is kept. `atWork` is as it is then. */
export function deskActs(
  accountId: string,
  sessionId: string,
  atWork: () => AtWork,
): Pick<Desk, 'now' | 'act' | 'undoLast' | 'mend' | 'drop'> {
  let last: Promise<unknown> = Promise.resolve()

  function inTurn<Value>(work: (desk: AtWork) => Promise<Value>): Promise<Value> {
    const done = last.then(() => work(atWork()))
    last = done.catch(() => undefined)
    return done
  }

  return {
    now: serverSecond,
    act: (act) =>
      inTurn(async ({ entries, floor, kindOf }) => {
        const id = newId()
        const about = { id, accountId, sessionId, act, keptAt: serverSecond() }
        await entries.add(newAct(about, touchOf(floor, id, act, kindOf)))
        return id
      }),
    undoLast: () =>
      inTurn(async ({ entries }) => {
        let what: FloorAct | null = null
        await entries.change((all) => {
          const standing = lastStanding(all)
          what = standing?.act ?? null
          return standing ? undone(all, standing.id, { id: newId(), keptAt: serverSecond() }) : {}
        })
        return what
      }),
    mend: (id, act) =>
      inTurn(({ entries, floor, kindOf }) =>
        entries.change((all) => mended(all, id, act, touchOf(floor, id, act, kindOf))),
      ),
    drop: (id) => inTurn(({ entries }) => entries.change((all) => dropped(all, id))),
  }
}

// Ids are in the order of the server's time: the record sorts its changes by them.
const newId = () => newUuid({ msecs: Math.floor(deviceClock.now()) })

function touchOf(floor: Floor, id: string, act: FloorAct, kindOf: KindOf) {
  const folded = fold(floor, { id, act }, kindOf)
  return touchedBy(floor, 'floor' in folded && folded.floor ? folded.floor : floor)
}
