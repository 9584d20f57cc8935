import { createHash, randomBytes } from 'node:crypto'

/** A secret of 256 random bits, for a cookie or a link. */
export const newToken = () => randomBytes(32).toString('base64url')

/** What is kept of a secret: whoever reads the database cannot sign in with it. */
export const hashOfToken = (token: string) => createHash('sha256').update(token).digest('hex')
