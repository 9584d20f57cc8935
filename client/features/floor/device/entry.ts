import type { FloorAct } from '#floor/act'
import type { ConflictCode } from '#floor/folded'
import type { Touched } from './touched.ts'

/** One thing that was done here and is, or is to be, in the record: an act, or the undoing of one. */
export type Entry = ActEntry | UndoEntry

export type ActEntry = OfDevice & {
  does: 'act'
  /** What it changed on the screen, so that it can be undone there. */
  touched: Touched
  /** Its number in the record, once that has acknowledged it. */
  number: number | null
  /** In what it differed from what was logged before. */
  conflict: ConflictCode | null
  /** Whether a person has been told of the conflict. */
  isTold: boolean
}

export type UndoEntry = OfDevice & {
  does: 'undo'
  /** The act that it undoes; `act` says which that was. */
  undoes: string
}

type OfDevice = {
  /** Its place in what was done on this device, given when it is kept. */
  order: number
  /** Under which it is sent, however often. */
  id: string
  accountId: string
  sessionId: string
  act: FloorAct
  keptAt: string
  state: 'waiting' | 'refused' | 'done'
  /** Whether it was sent: the record may have it, also where no answer came. */
  isTaken: boolean
  refusal: Refusal | null
  /** Counts how often a person changed it. */
  revision: number
  /** Counts what the record has acknowledged of this session, in the order in which it did. */
  doneAs: number | null
}

/** Why something was refused: the stable code, and the server's words. */
export type Refusal = { code: string; reason: string }

/** An entry that has no place yet. */
export type NewEntry = Omit<ActEntry, 'order'> | Omit<UndoEntry, 'order'>

type About = Pick<OfDevice, 'id' | 'accountId' | 'sessionId' | 'act' | 'keptAt'>

const unsent = { state: 'waiting', isTaken: false, refusal: null, revision: 0, doneAs: null } as const

export const newAct = (about: About, touched: Touched): NewEntry => ({
  ...about,
  ...unsent,
  does: 'act',
  touched,
  number: null,
  conflict: null,
  isTold: false,
})

export const newUndo = (about: About, undoes: string): NewEntry => ({
  ...about,
  ...unsent,
  does: 'undo',
  undoes,
})

export const isAct = (entry: Entry): entry is ActEntry => entry.does === 'act'
export const isUndo = (entry: Entry): entry is UndoEntry => entry.does === 'undo'
