import { networkOf } from './network.ts'

// Somebody who turns pages asks a few times a second, a hall behind one address some dozens; what copies the record
// whole is slowed down.
const aReader = { atOnce: 1200, perSecond: 20 }
const mostAddresses = 10_000

type Turns = { left: number; at: number }

/** Takes a turn of an address; answers how many seconds to wait, 0 where there was one left. */
export type TakeTurn = (address: string, now?: number) => number

/**
 * Counts how often each address reads what is published: 1,200 turns at once, and 20 more each second. Of this program
 * alone, since nothing but its own load is at stake.
 */
export function readingLimit({ atOnce, perSecond } = aReader): TakeTurn {
  const addresses = new Map<string, Turns>()
  return (address, now = performance.now()) => {
    const key = networkOf(address)
    const known = addresses.get(key)
    const left = known ? Math.min(atOnce, known.left + ((now - known.at) / 1000) * perSecond) : atOnce
    const isTaken = left >= 1
    // Put last: the first is the one that was not heard of for longest.
    addresses.delete(key)
    addresses.set(key, { left: isTaken ? left - 1 : left, at: now })
    if (addresses.size > mostAddresses) addresses.delete(addresses.keys().next().value!)
    return isTaken ? 0 : Math.max(1, Math.ceil((1 - left) / perSecond))
  }
}
