import type { ErrorRequestHandler } from 'express'
import type {} from 'pino-http'
import type { Problem } from '../contract/problem.ts'
import { isUnavailable } from '../database/database.ts'
import { InvalidCursor } from '../database/keyset.ts'
import { constraintRefusal } from './constraints.ts'
import { invalidQuery, Refusal, unavailable } from './errors.ts'

/** Answers every error as problem details (RFC 9457); what is not a refusal is logged whole and told to nobody. */
export const errorHandler: ErrorRequestHandler = (error, req, res, _next) => {
  const refusal = asRefusal(error)
  if (!refusal) req.log.error({ err: error }, 'request failed')
  if (refusal?.status === 401 || refusal?.status === 403) req.log.info({ code: refusal.code }, 'refused')
  if (res.headersSent) {
    res.destroy()
    return
  }
  const answer = problemOf(refusal ?? new Refusal(500, 'internal', 'Something went wrong on the server.'))
  if (answer.status === 503) res.setHeader('Retry-After', '2')
  res.status(answer.status).type('application/problem+json').send(JSON.stringify(answer))
}

function asRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  if (error instanceof InvalidCursor) return invalidQuery('cursor', 'Not a cursor of this list in this order')
  if (isUnavailable(error)) return unavailable()
  return constraintRefusal(error) ?? bodyRefusal(error)
}

// What express.json says of a body it cannot read.
function bodyRefusal(error: unknown): Refusal | null {
  const { type, status, code } = (error ?? {}) as { type?: string; status?: number; code?: unknown }
  if (type === 'entity.too.large') return new Refusal(413, 'too-large', 'The request is larger than 4 MB.')
  if (type === 'entity.parse.failed') return new Refusal(400, 'not-json', 'The body is not JSON.')
  if (type === 'charset.unsupported' || type === 'encoding.unsupported')
    return new Refusal(415, 'unsupported-encoding', 'Send the body as UTF-8 JSON.')
  if (error instanceof URIError) return new Refusal(400, 'invalid-address', 'The address is not well formed.')
  // What zlib cannot unpack has a code of its own and no type.
  if ((type || code) && status && status >= 400 && status < 500)
    return new Refusal(400, 'unreadable-body', 'The body cannot be read.')
  return null
}

function problemOf({ status, code, message, issues, ...rest }: Refusal): Problem {
  return {
    type: 'about:blank',
    title: titles[status] ?? 'Refused',
    status,
    code,
    detail: message,
    ...(issues && { issues }),
    ...('current' in rest && { current: rest.current }),
  }
}

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  410: 'Gone',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Invalid',
  428: 'Version needed',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Unavailable',
}
