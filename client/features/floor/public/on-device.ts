import type { OwnAccount } from '../../accounts/public/session.ts'
import type { Conference } from '../../conferences/public/current-conference.tsx'
import { tellDeviceChange } from '../device/device-changes.ts'
import { openStore } from '../device/store.ts'

const key = 'account'

/** Who was signed in on this device last, and has not signed out. Nobody where the browser keeps nothing. */
export async function keptAccount(): Promise<OwnAccount | undefined> {
  try {
    return await (await openStore()).read<OwnAccount>(key)
  } catch {
    return undefined
  }
}

/** Keeps who is signed in, for a start without a network; null: nobody is. */
export async function keepAccount(account: OwnAccount | null) {
  try {
    const store = await openStore()
    const kept = await store.read<OwnAccount>(key)
    if (JSON.stringify(kept ?? null) !== JSON.stringify(account)) await store.write(key, account ?? undefined)
  } catch {
    // then it starts with a network only
  }
}

/** The sessions whose desks open without a network, by their titles. */
export async function keptDesks() {
  const account = await keptAccount()
  if (!account) return []
  const desks = await (await openStore()).desksOf(account.id)
  return desks.toSorted((a, b) => a.title.localeCompare(b.title))
}

/** A conference of which a desk is kept here. */
export async function keptConference(id: string): Promise<Conference | undefined> {
  const desks = await keptDesks().catch(() => [])
  return desks.find(({ conference }) => conference.id === id)?.conference
}

/** How many acts of an account the record has not: waiting or refused. */
export async function countUnsent(accountId: string): Promise<number> {
  try {
    const { waiting, refused } = await (await openStore()).unacknowledged(accountId)
    return waiting.length + refused.length
  } catch {
    return 0
  }
}

/** Forgets everything that is kept for an account. */
export async function forgetAccount(accountId: string) {
  try {
    await (await openStore()).forget(accountId)
    await keepAccount(null)
    tellDeviceChange({ accountId, sessionId: null })
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}
