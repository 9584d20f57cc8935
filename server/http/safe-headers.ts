import { createHash } from 'node:crypto'
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { isSecretAddress } from './secret-address.ts'

// The two style sheets that React Aria writes into the page; any other text in their place is refused.
const ariaStyles = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
]
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const policy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  scriptSrcAttr: ["'none'"],
  styleSrc: ["'self'", ...ariaStyles.map(hashOf)],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  manifestSrc: ["'self'"],
  frameSrc: ["'none'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  objectSrc: ["'none'"],
}

const unusedPowers = [
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'payment',
  'usb',
  'serial',
  'hid',
]

/**
 * Sets on every answer what keeps a browser from doing what Rostrum never asks of it; mount it first.
 * `secure` says that people reach it by https, and then by nothing else. `watched` says that the app is served
 * from its sources to who develops it: what reloads it in the browser needs what the policy forbids.
 */
export function safeHeaders({
  secure,
  watched = false,
}: {
  secure: boolean
  watched?: boolean
}): RequestHandler {
  const set = helmet({
    contentSecurityPolicy: !watched && { useDefaults: false, directives: policy },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: secure && { maxAge: 365 * 24 * 60 * 60, includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
  })
  const permissions = unusedPowers.map((power) => `${power}=()`).join(', ')
  return (req, res, next) => {
    res.setHeader('Permissions-Policy', permissions)
    set(req, res, (error) => {
      if (isSecretAddress(req.originalUrl)) res.setHeader('Referrer-Policy', 'no-referrer')
      next(error)
    })
  }
}
