// The last three: a lock that was not given in time, and races lost once too often.
const sqlStates = /^(08...|57P0[1-3]|53300|55P03|40001|40P01)$/
const systemCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
])
const prismaCodes = new Set(['P1001', 'P1002', 'P1008', 'P1011', 'P1017', 'P2024', 'P2034', 'P2037'])
// A lost socket under raw SQL has only this kind, which Prisma's adapter gives it.
const adapterKinds = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
])
// `pg` and Prisma give these no code.
const messages =
  /connection terminated|connection timeout|timeout exceeded when trying to connect|not queryable|after calling end on the pool|unable to start a transaction in the given time|server has closed the connection/i

/** Whether an error means that the database could not be reached or went away, so that trying later may help. */
export function isUnavailable(error: unknown): boolean {
  const seen = new Set<unknown>()
  const waiting = [error]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (typeof next !== 'object' || next === null || seen.has(next)) continue
    seen.add(next)
    if (speaksOfLoss(next as Record<string, unknown>)) return true
    const { cause, meta, driverAdapterError } = next as Record<string, unknown>
    waiting.push(cause, meta, driverAdapterError)
  }
  return false
}

function speaksOfLoss(error: Record<string, unknown>): boolean {
  const codes = [error.code, error.originalCode].filter((code) => typeof code === 'string')
  return (
    adapterKinds.has(error.kind as string) ||
    codes.some((code) => sqlStates.test(code) || systemCodes.has(code) || prismaCodes.has(code)) ||
    (error instanceof Error && messages.test(error.message))
  )
}
