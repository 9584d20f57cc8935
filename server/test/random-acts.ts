import type { FloorAct } from '#floor/act'
import type { Random } from './random.ts'

/** What acts can be about; interventions are added to it as acts make them. */
export type Known = {
  interventions: string[]
  delegations: string[]
  persons: string[]
  groups: string[]
  themes: string[]
}

const opening = Date.parse('2025-10-26T03:00:00Z')
const iso = (seconds: number) => `${new Date(opening + seconds * 1000).toISOString().slice(0, 19)}Z`

/** An instant of a session's first hour: mostly later than those before it, at times told late. */
function instants(random: Random) {
  let seconds = 0
  return () => {
    seconds = Math.min(seconds + random.below(40), 3_600)
    return iso(random.chance(0.2) ? random.below(seconds + 1) : seconds)
  }
}

const often = ['giveTheFloor', 'giveTheFloor', 'giveTheFloorTo', 'endTheFloor', 'register'] as const
const also = ['pause', 'resume', 'takeBack', 'withdraw', 'markAbsent', 'relist', 'move'] as const
const edits = ['correctTimes', 'describe', 'describe', 'attend'] as const
const ofSession = ['open', 'suspend', 'continue', 'close', 'closeList', 'reopenList'] as const

/** Acts as desks send them, in any order, about what is there and what is not. */
export function randomActs(random: Random, known: Known): () => FloorAct {
  const at = instants(random)
  return () => {
    const act = random.one(random.one([often, often, often, also, also, edits, ofSession]))
    const interventionId = random.one(known.interventions)
    switch (act) {
      case 'register':
      case 'giveTheFloorTo':
        return { act, at: at(), ...attribution(random, known) }
      case 'move':
        return { act, at: at(), interventionId, afterId: random.one([null, ...known.interventions]) }
      case 'correctTimes':
        return correction(random, interventionId, at())
      case 'describe':
        return description(random, known, interventionId, at())
      case 'attend':
        return {
          act,
          at: at(),
          delegationId: random.one(known.delegations),
          isPresent: random.chance(0.5),
        }
      case 'open':
      case 'suspend':
      case 'continue':
      case 'close':
      case 'closeList':
      case 'reopenList':
        return { act, at: at() }
      default:
        return { act, at: at(), interventionId }
    }
  }
}

function attribution(random: Random, known: Known) {
  const kind = random.one(['statement', 'statement', 'point_of_order', 'right_of_reply'] as const)
  return {
    delegationId: random.one(known.delegations),
    kind,
    personId: random.one([null, ...known.persons]),
    groupIds: random.chance(0.3) ? [random.one(known.groups)] : [],
    repliesToId: kind === 'right_of_reply' ? random.one([null, ...known.interventions]) : null,
    motion: random.chance(0.2) ? 'adjourn_the_meeting' : null,
  }
}

function correction(random: Random, interventionId: string, at: string): FloorAct {
  const seen = iso(random.below(3_600))
  const edit = () => ({ was: seen, now: iso(random.below(3_600)) })
  return {
    act: 'correctTimes',
    at,
    interventionId,
    ...(random.chance(0.5) ? { startedAt: edit() } : { endedAt: edit() }),
    reason: 'Heard on the tape',
  }
}

function description(random: Random, known: Known, interventionId: string, at: string): FloorAct {
  const summary = { was: null, now: `Said ${random.below(1_000)}` }
  const kind = { was: 'statement' as const, now: random.one(['point_of_order', 'question'] as const) }
  return {
    act: 'describe',
    at,
    interventionId,
    ...(random.chance(0.5) && { summary }),
    ...(random.chance(0.2) && { kind }),
    ...(random.chance(0.2) && { personId: { was: null, now: random.one(known.persons) } }),
    addGroupIds: random.chance(0.3) ? [random.one(known.groups)] : [],
    addThemes: random.chance(0.5) ? [{ themeId: random.one(known.themes), stance: 'supports' }] : [],
    removeThemeIds: random.chance(0.2) ? [random.one(known.themes)] : [],
  }
}
