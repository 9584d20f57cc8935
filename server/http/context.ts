import type { Request } from 'express'
import type {} from 'pino-http'
import { validate as isUuid, version as uuidVersion, v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import type { Endpoint } from '#contract'
import { type ChangeOf, change } from '../database/change.ts'
import type { Database, Transaction } from '../database/database.ts'
import type { Live } from '../database/live.ts'
import { Refusal } from './errors.ts'
import { claimKey, hashOf, keepAnswer, type RequestKey } from './request-key.ts'
import type { House } from './serve.ts'

/** Who is asking: an account that is signed in. */
export type Caller = {
  id: string
  name: string
  role: 'administrator' | 'editor' | 'reader'
  /** After how long the sign-in ends unless it is used. */
  signedInForMs?: number
}

/** What a handler has beside its parsed input. */
export type Context = {
  /** What is published, and nothing else, where nobody is signed in and the endpoint is for anybody all the same. */
  database: Database
  /** Under which people reach the program: https://record.example.org. */
  origin: string
  live: Live
  /** null only where the endpoint's access is `anybody` or it answers what is published. */
  caller: Caller | null
  log: Request['log']
  /** The id for the record that a creating request makes: its Idempotency-Key where that is a UUIDv7. */
  newId: string
  /** The version in If-Match; 0 where the endpoint changes nothing. */
  version: number
  /** Does work as one change of the record, under the caller's name, once however often the request is sent. */
  change: <T>(
    action: string,
    conferenceId: string | null,
    work: (tx: Transaction, changeId: string) => Promise<T>,
    more?: Pick<ChangeOf, 'undoes' | 'reason' | 'id' | 'longestMs'>,
  ) => Promise<T>
  /** Does work that is none of the record, such as on accounts, in one transaction and once as `change` does. */
  once: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>
}

/** Reads who, which version and which key from a request. Throws 400 or 428 where a header is missing. */
export function contextOf(
  endpoint: Endpoint,
  req: Request,
  house: Pick<House, 'database' | 'published' | 'live' | 'publicUrl'>,
  caller: Caller | null,
): Context {
  const { live, publicUrl } = house
  const database = caller || !endpoint.published ? house.database : house.published
  const requestKey = endpoint.creates && caller ? keyOf(endpoint, req, caller) : null
  const isId = requestKey && isUuid(requestKey.key) && uuidVersion(requestKey.key) === 7
  const claim = async (tx: Transaction) => {
    if (requestKey) await claimKey(tx, requestKey)
  }
  const answered = async <T>(tx: Transaction, result: T): Promise<T> => {
    if (requestKey) await keepAnswer(tx, requestKey, z.encode(endpoint.answer, result as never))
    return result
  }
  return {
    database,
    origin: publicUrl ?? `${req.protocol}://${req.host}`,
    live,
    caller,
    log: req.log,
    newId: isId ? requestKey.key : uuidv7(),
    version: endpoint.changes ? versionOf(req) : 0,
    async change(action, conferenceId, work, more) {
      let made = ''
      const by = { accountId: caller?.id ?? null, action, conferenceId, ...more }
      const acted = async (tx: Transaction, changeId: string) => {
        made = changeId
        return answered(tx, await work(tx, changeId))
      }
      const result = await change(database, by, acted, claim)
      // Who asked can undo it without looking for it.
      req.res?.setHeader('Change-Id', made)
      return result
    },
    once: (work) =>
      database.prisma.$transaction(async (tx) => {
        await claim(tx)
        return answered(tx, await work(tx))
      }),
  }
}

function keyOf(endpoint: Endpoint, req: Request, caller: Caller): RequestKey {
  const key = req.get('idempotency-key') ?? ''
  if (!/^[\x21-\x7e]{1,255}$/.test(key))
    throw new Refusal(400, 'key-needed', 'Send an Idempotency-Key, best a UUIDv7: it becomes the id.', [
      { path: 'Idempotency-Key', message: 'Needed: 1 to 255 visible ASCII characters' },
    ])
  return {
    // A UUID in capitals is the same UUID, and would make the same record.
    key: isUuid(key) ? key.toLowerCase() : key,
    accountId: caller.id,
    endpoint: `${endpoint.method} ${req.path}`,
    bodyHash: hashOf(req.body ?? null),
  }
}

function versionOf(req: Request) {
  const tag = req.get('if-match')
  const version = tag?.match(/^(?:W\/)?"(\d{1,9})"$/)?.[1]
  if (!version)
    throw new Refusal(428, 'version-needed', 'Send the version that you saw in If-Match, such as "3".', [
      { path: 'If-Match', message: 'Needed: the ETag of the record as you saw it' },
    ])
  return Number(version)
}
