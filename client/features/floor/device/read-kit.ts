import { type DeskKit, getDeskKit } from '#contract/floor'
import type { Floor } from '#floor/state'
import { call } from '../../../http/call.ts'
import type { Store } from './store.ts'

// A network that swallows what is asked: the floor that is heard next asks again.
const patienceMs = 10_000

type Reading = {
  kit: () => DeskKit | undefined
  onKit: (kit: DeskKit) => void
  onFailed: (error: unknown) => void
}

/** Reads what a desk knows by heart: when it opens, and when the floor names a delegation that it does not know. */
export function readKit(
  store: Store,
  accountId: string,
  sessionId: string,
  { kit, onKit, onFailed }: Reading,
) {
  let isReading = false
  // Asked once for each: it may be hidden, and then no kit has it.
  const asked = new Set<string>()
  // The kit is kept beside a state of its session: so only once there is one.
  let unkept: DeskKit | undefined

  /** Whether it was read. */
  async function read() {
    if (isReading) return false
    isReading = true
    try {
      unkept = await call(getDeskKit, { params: { id: sessionId } }, { patienceMs })
      onKit(unkept)
    } catch (error) {
      onFailed(error)
      return false
    } finally {
      isReading = false
    }
    await keep().catch(onFailed)
    return true
  }

  async function keep() {
    if (unkept && (await store.keepKit(accountId, sessionId, unkept))) unkept = undefined
  }

  return {
    read,
    /** A state was read and kept. Nobody waits for this: the floor goes on without. */
    async see({ entries }: Floor) {
      await keep().catch(onFailed)
      const known = new Set(kit()?.delegations.map(({ id }) => id))
      const unknown = entries
        .map((entry) => entry.delegationId)
        .filter((id) => !known.has(id) && !asked.has(id))
      if (kit() && unknown.length === 0) return
      if (await read()) for (const id of unknown) asked.add(id)
    },
  }
}
