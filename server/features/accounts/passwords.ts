import { randomBytes } from 'node:crypto'
import { hash, type Options, verify } from '@node-rs/argon2'

// What OWASP advises for argon2id (the default algorithm): 19 MiB, two passes, one lane.
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The hash of a password to keep, with its own salt and cost in it. */
export const hashPassword = (password: string) => hash(password.normalize('NFC'), cost)

let nobodysHash: Promise<string> | undefined

/**
 * Whether the password has this hash. Without a hash it does the same work and says no, so that nobody can tell
 * by the time whether there is such an account.
 */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  nobodysHash ??= hash(randomBytes(32), cost)
  const matches = await verify(kept ?? (await nobodysHash), password.normalize('NFC'))
  return matches && kept !== null
}
