import type { FloorAct } from '#floor/act'
import type { ConflictCode } from '#floor/folded'
import type { Floor } from '#floor/state'

/** An act that the server refused: kept on the device until a person has mended or dropped it. */
export type RefusedAct = { id: string; act: FloorAct; code: string; reason: string }

/** How the desk stands with the server. */
export type Connection = 'live' | 'polling' | 'away' | 'signed-out'

/**
 * A session's floor as a screen works with it, whether the acts go to the record or, in practice, nowhere. The screen
 * shows `floor`, into which every act of this device is folded already, and does `act`.
 */
export type Desk = {
  floor: Floor
  /** The instant, corrected to the server's clock, to the second, as it travels. */
  now: () => string
  /** Does an act: kept on the device before it shows. Returns its id, which is that of an intervention it makes. */
  act: (act: FloorAct) => Promise<string>
  /** Undoes the last act of this device that stands, sent or not; tells which, null where there is none. */
  undoLast: () => Promise<FloorAct | null>
  /** Acts that the server has not acknowledged, and since when the oldest waits. */
  waiting: { count: number; since: string | null }
  refused: RefusedAct[]
  /** Sends a refused act again, changed or as it was. */
  mend: (id: string, act: FloorAct) => Promise<void>
  drop: (id: string) => Promise<void>
  /** Acts of this device that differ from what was logged before, to be said once. */
  conflicts: { id: string; act: FloorAct; code: ConflictCode }[]
  connection: Connection
  /** Whether the acts go to the record. */
  isPractice: boolean
}
