import { loadReferenceData } from '../../prisma/seed/reference.ts'
import { withConnection } from './connection.ts'
import type { DatabaseLog } from './database.ts'
import { migrate, notTheOwner } from './migrate.ts'
import { type Addresses, limitProgram } from './program-role.ts'

const notAllowed = '42501'

/**
 * Does all that a database needs of its owner before the program opens it; at each start, and for several at once.
 * Without its owner a program starts where nothing is to be done, and throws in a sentence elsewhere.
 */
export async function makeReady(addresses: Addresses, options: { log: DatabaseLog }): Promise<void> {
  await migrate(addresses.ownerUrl, options)
  await withConnection(addresses.ownerUrl, loadReferenceData).catch((error) => {
    throw error.code === notAllowed ? notTheOwner() : error
  })
  await limitProgram(addresses)
}
