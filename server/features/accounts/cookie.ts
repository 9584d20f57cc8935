import type { Request, Response } from 'express'

// Browsers take a cookie with this prefix only over https, for this host alone and for every path.
/** The name of the cookie that a sign-in is kept in, by whether people come by https. */
export const cookieName = (secure: boolean) => (secure ? '__Host-rostrum' : 'rostrum')

/** The token of the sign-in that a request comes with, or null. */
export function readCookie(req: Request, secure: boolean): string | null {
  const start = `${cookieName(secure)}=`
  const pairs = req.headers.cookie?.split(';').map((pair) => pair.trim()) ?? []
  return pairs.find((pair) => pair.startsWith(start))?.slice(start.length) || null
}

/** Gives the browser the token of a new sign-in; the server decides how long it is good for. */
export function setCookie(res: Response, secure: boolean, token: string, lifeMs: number) {
  res.cookie(cookieName(secure), token, { ...attributes(secure), maxAge: lifeMs })
}

export function clearCookie(res: Response, secure: boolean) {
  res.clearCookie(cookieName(secure), attributes(secure))
}

const attributes = (secure: boolean) => ({ httpOnly: true, sameSite: 'lax', path: '/', secure }) as const
