import { isUtf8 } from 'node:buffer'
import express, { type Request, type RequestHandler, type Response, type Router } from 'express'
import { z } from 'zod'
import { type Access, accessLevels, type Endpoint, type Parsed } from '#contract'
import type { Database } from '../database/database.ts'
import type { Live } from '../database/live.ts'
import { type Caller, type Context, contextOf } from './context.ts'
import {
  anotherAccount,
  issuesOf,
  notAllowed,
  notSignedIn,
  Refusal,
  StaleVersion,
  tooManyRequests,
} from './errors.ts'
import type { TakeTurn } from './reading-limit.ts'
import { AnsweredBefore } from './request-key.ts'
import { jsonOnly } from './same-origin.ts'
import type { Streams } from './streams.ts'

/** An endpoint with the function that answers it. */
export type Served = { endpoint: Endpoint; mount: (router: Router, house: House) => void }

/** What the endpoints stand on. */
export type House = {
  database: Database
  /** The same for whoever is not signed in: what is published, and nothing else. */
  published: Database
  live: Live
  streams: Streams
  /** Holds up an address that reads what is published more than a reader does. */
  takeTurn: TakeTurn
  identify: (req: Parameters<RequestHandler>[0]) => Promise<Caller | null>
  /** Whether people reach it by https. */
  secure: boolean
  /** The origin under which people reach it, where that is known. */
  publicUrl?: string | undefined
}

// An endpoint without an answer is done when its function is.
// biome-ignore lint/suspicious/noConfusingVoidType: it stands for what a function returns
type Handled<E extends Endpoint> = undefined extends z.output<E['answer']> ? void : z.output<E['answer']>

const reaches: Record<Caller['role'], Access[]> = {
  reader: ['anybody', 'reader'],
  editor: ['anybody', 'reader', 'editor'],
  administrator: ['anybody', 'reader', 'editor', 'administrator'],
}

/**
 * Answers an endpoint of the contract with one function: asks who is calling, parses, and encodes what the
 * function returns, so that nothing leaves that the contract does not name. Denied comes before validation.
 */
export function serve<E extends Endpoint>(
  endpoint: E,
  handle: (request: Parsed<E>, context: Context) => Promise<Handled<E>>,
): Served {
  if (!accessLevels.includes(endpoint.access))
    throw new Error(`${endpoint.method} ${endpoint.path} does not say who may call it`)

  return {
    endpoint,
    mount: (router, house) =>
      router[endpoint.method](endpoint.path, ...entrance(endpoint, house), async (req, res) => {
        const parsed = parse(endpoint, req)
        const context = contextOf(endpoint, req, house, res.locals.caller)
        try {
          const answer = await handle(parsed as Parsed<E>, context)
          send(res, endpoint, answer === undefined ? undefined : z.encode(endpoint.answer, answer as never))
        } catch (error) {
          if (error instanceof AnsweredBefore) {
            res.setHeader('Idempotent-Replayed', 'true')
            send(res, endpoint, error.answer)
            return
          }
          if (error instanceof StaleVersion && !(endpoint.answer instanceof z.ZodUndefined))
            error.current = z.encode(endpoint.answer, error.current as never)
          throw error
        }
      }),
  }
}

/**
 * What every request passes first: who is calling and whether they may, and only then what they sent is read.
 * The caller is kept in `res.locals.caller`.
 */
export const entrance = (endpoint: Endpoint, { identify, takeTurn }: House): RequestHandler[] => [
  async (req, res, next) => {
    const caller = await identify(req)
    if (endpoint.published) res.vary('Cookie')
    if (caller || !endpoint.published) admit(endpoint.access, caller)
    else admitAnybody(req, res, takeTurn)
    // What anybody may read is nobody's doing.
    if (!endpoint.published) refuseAnother(caller, req.get('account-id'))
    res.locals.caller = caller
    next()
  },
  jsonOnly,
  express.json({ limit: '4mb', verify: utf8Only }),
]

// Bytes that are no UTF-8 would be read as U+FFFD, and kept as what nobody typed.
function utf8Only(_req: unknown, _res: unknown, body: Buffer, charset: string) {
  if (charset === 'utf-8' && !isUtf8(body)) throw new Refusal(400, 'not-json', 'The body is not UTF-8.')
}

function admit(access: Access, caller: Caller | null) {
  if (access === 'anybody') return
  if (!caller) throw notSignedIn()
  if (!reaches[caller.role].includes(access)) throw notAllowed()
}

// Who believes to be signed in and is not any more is told so, rather than answered with less.
export function admitAnybody(req: Request, res: Response, takeTurn: TakeTurn) {
  if (req.get('account-id') !== undefined) throw notSignedIn()
  const waitSeconds = takeTurn(req.ip ?? 'unknown')
  if (waitSeconds === 0) return
  res.setHeader('Retry-After', String(waitSeconds))
  throw tooManyRequests()
}

// What a browser sends for whoever was signed in to it before is nobody else's doing.
function refuseAnother(caller: Caller | null, meant: string | undefined) {
  if (meant !== undefined && caller && caller.id !== meant) throw anotherAccount()
}

/** Parses an address and a body by the contract. Throws 400 for the address and 422 for the body. */
export function parse(endpoint: Endpoint, req: Parameters<RequestHandler>[0]): Parsed<Endpoint> {
  const address = z.object({ params: endpoint.params, query: endpoint.query })
  const found = address.safeDecode({ params: req.params, query: { ...req.query } } as never)
  if (!found.success)
    throw new Refusal(
      400,
      'invalid-query',
      'The address cannot be understood.',
      issuesOf(found.error).map((issue) => ({ ...issue, path: issue.path.replace(/^(params|query)\./, '') })),
    )
  const body = endpoint.body.safeDecode(req.body as never)
  if (!body.success)
    throw new Refusal(422, 'invalid-body', 'The record cannot be saved like this.', issuesOf(body.error))
  return { ...(found.data as { params: never; query: never }), body: body.data as never }
}

function send(res: Parameters<RequestHandler>[1], endpoint: Endpoint, answer: unknown) {
  if (answer === undefined) {
    res.status(204).end()
    return
  }
  const { id, version } = answer as { id?: string; version?: number }
  if (version !== undefined) {
    res.setHeader('ETag', `"${version}"`)
    // The version is of the record alone: its answer also counts and names others, which change without it.
    delete res.req.headers['if-none-match']
  }
  res.setHeader(
    'Cache-Control',
    res.locals.caller || !endpoint.published ? 'private, no-cache' : 'public, no-cache',
  )
  const { creates, path, location = `${path}/:id` } = endpoint
  if (creates && id) res.setHeader('Location', res.req.baseUrl + location.replace(':id', id))
  res.status(creates ? 201 : 200).json(answer)
}
