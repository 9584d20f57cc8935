import { createHash } from 'node:crypto'
import { z } from 'zod'

/** An answer that is encoded once for all who ask; only `now`, the server's clock, is of the moment it leaves. */
export type Encoded = {
  /** The same for the same content, whatever the time. */
  tag: string
  textAt: (now: Date) => string
}

/** Encodes a value, which has the field `now`, by the contract. */
export function encodeOnce<Shape extends z.ZodType<{ now: Date }>>(
  shape: Shape,
  value: Omit<z.output<Shape>, 'now'>,
): Encoded {
  const { now: _, ...rest } = z.encode(shape, { ...value, now: new Date(0) } as z.output<Shape>) as object & {
    now: string
  }
  const text = JSON.stringify(rest).slice(0, -1)
  const tag = createHash('sha256').update(text).digest('base64url').slice(0, 22)
  return { tag, textAt: (now) => `${text},"now":"${now.toISOString()}"}` }
}
