import type { Request, RequestHandler } from 'express'
import { Refusal } from './errors.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what a page of another site makes a browser send: 403 for a method that changes something, by
 * Sec-Fetch-Site and Origin, which no page can forge. A request with neither comes from no browser of today and
 * passes; were it one of an older browser, the cookie (SameSite=Lax) would not come along.
 */
export function sameOrigin(publicUrl: string | undefined): RequestHandler {
  return (req, _res, next) => {
    if (!safeMethods.has(req.method) && !comesFromHere(req, publicUrl)) {
      req.log.warn({ event: 'foreign-origin', origin: req.get('origin'), host: req.host }, 'Foreign origin')
      throw new Refusal(403, 'foreign-origin', 'This was sent by a page of another site.')
    }
    next()
  }
}

function comesFromHere(req: Request, publicUrl: string | undefined) {
  const site = req.get('sec-fetch-site')
  const origin = req.get('origin')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  if (origin === undefined || origin === publicUrl) return true
  return URL.canParse(origin) && new URL(origin).host !== '' && new URL(origin).host === req.host
}

/** Refuses a body that is not JSON (415): what a form of another site can send without asking is never JSON. */
export const jsonOnly: RequestHandler = (req, _res, next) => {
  const hasBody =
    req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0
  if (hasBody && !safeMethods.has(req.method) && !req.is('application/json'))
    throw new Refusal(415, 'json-needed', 'Send the body as JSON, with Content-Type: application/json.')
  next()
}
