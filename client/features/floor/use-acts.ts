import type { TFunction } from 'i18next'
import { type Dispatch, type RefObject, type SetStateAction, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActOf, Attribution, FloorAct } from '#floor/act'
import { allottedTo } from '#floor/allotted'
import type { FloorEntry } from '#floor/state'
import { toast } from '../../ui/toast-queue.ts'
import type { Desk } from './desk.ts'
import type { Known } from './names/known.ts'
import { useActWords } from './use-act-words.ts'

type Unstamped<Act> = Act extends FloorAct ? Omit<Act, 'at'> : never
type Description = Omit<ActOf<'describe'>, 'act' | 'at' | 'interventionId'>
type Registration = Omit<ActOf<'register'>, 'act' | 'at'>
type Correction = Pick<ActOf<'correctTimes'>, 'startedAt' | 'endedAt' | 'reason'>
type OfSession = 'open' | 'continue' | 'close' | 'closeList' | 'reopenList'

/** How long after an act what shows is still its doing. */
const echoMs = 150

/**
 * Everything that can be done at a desk, each at the instant at which it is done: always the same functions, so that
 * who only acts is not drawn anew with the floor. And what was done last, in words.
 */
export function useActs(desk: Desk, known: Known) {
  const { t } = useTranslation('floor')
  const words = useActWords(known)
  const [done, setDone] = useState<Done[]>([])
  const latest = useRef({ desk, words, t })
  latest.current = { desk, words, t }
  const [acts] = useState(() => actsOf(latest, setDone))
  return { acts, last: done.at(-1) }
}

export type Acts = ReturnType<typeof actsOf>
export type Done = { words: string; at: string }

type Latest = { desk: Desk; words: ReturnType<typeof useActWords>; t: TFunction<'floor'> }

function actsOf(latest: RefObject<Latest>, setDone: Dispatch<SetStateAction<Done[]>>) {
  let pending = 0
  let echoUntil = 0
  const floor = () => latest.current.desk.floor

  async function counted<Result>(job: () => Promise<Result>): Promise<Result> {
    pending += 1
    try {
      return await job()
    } finally {
      pending -= 1
      echoUntil = performance.now() + echoMs
    }
  }

  async function does(unstamped: Unstamped<FloorAct>): Promise<string | undefined> {
    const { desk, words, t } = latest.current
    const act = { ...unstamped, at: desk.now() } as FloorAct
    try {
      const id = await counted(() => desk.act(act))
      setDone((before) => [...before.slice(-40), { words: words(act, floor()), at: act.at }])
      return id
    } catch {
      toast(t('notKept'), { tone: 'refused' })
      return undefined
    }
  }

  const of = (act: OfEntryAct) => (entry: FloorEntry) => does({ act, interventionId: entry.id })

  /** The floor is given in a session that is over only once somebody has opened it again. */
  function whileOpen<Given>(give: (given: Given) => Promise<string | undefined>) {
    return async (given: Given) => {
      if (floor().session.status !== 'closed') return give(given)
      toast(latest.current.t('sessionIsClosed'))
      return undefined
    }
  }

  return {
    give: whileOpen(of('giveTheFloor')),
    giveTo: whileOpen((to: Attribution) => does({ act: 'giveTheFloorTo', ...to })),
    end: of('endTheFloor'),
    pause: of('pause'),
    resume: of('resume'),
    takeBack: of('takeBack'),
    withdraw: of('withdraw'),
    markAbsent: of('markAbsent'),
    relist: of('relist'),
    register: (registration: Registration) => does({ act: 'register', ...registration }),
    move: (entry: FloorEntry, afterId: string | null) =>
      does({ act: 'move', interventionId: entry.id, afterId }),
    describe: (entry: FloorEntry, description: Description) =>
      does({ act: 'describe', interventionId: entry.id, ...withTime(floor(), entry, description) }),
    correctTimes: (entry: FloorEntry, correction: Correction) =>
      does({ act: 'correctTimes', interventionId: entry.id, ...correction }),
    ofSession: (act: OfSession) => does({ act }),
    suspend: (reason: string | null) => does({ act: 'suspend', reason }),
    attend: (delegationId: string, isPresent: boolean) => does({ act: 'attend', delegationId, isPresent }),
    async undo() {
      const { desk, words, t } = latest.current
      try {
        const undone = await counted(() => desk.undoLast())
        setDone((before) => before.slice(0, -1))
        toast(undone ? t('undone', { what: words(undone, desk.floor) }) : t('nothingToUndo'))
      } catch (error) {
        toast(t('notUndone', { why: error instanceof Error ? error.message : '' }), { tone: 'refused' })
      }
    },
    /** Whether what shows now can be the doing of this desk. */
    isActing: () => pending > 0 || performance.now() < echoUntil,
  }
}

type OfEntryAct =
  | 'giveTheFloor'
  | 'endTheFloor'
  | 'pause'
  | 'resume'
  | 'takeBack'
  | 'withdraw'
  | 'markAbsent'
  | 'relist'

/** Whoever speaks for a group, or in another way, has the time that the rules give for that, if it was theirs before. */
function withTime(floor: Desk['floor'], entry: FloorEntry, description: Description): Description {
  const { addGroupIds = [], removeGroupIds = [], kind } = description
  if (description.allottedSeconds || entry.allottedSeconds === null) return description
  const kept = entry.groupIds.filter((id) => !removeGroupIds.includes(id))
  const next = { ...entry, kind: kind?.now ?? entry.kind, groupIds: [...kept, ...addGroupIds] }
  const [was, now] = [allottedTo(floor, entry), allottedTo(floor, next)]
  return was !== entry.allottedSeconds || was === now
    ? description
    : { ...description, allottedSeconds: { was, now } }
}
