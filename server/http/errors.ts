import type { z } from 'zod'

export type Issue = { path: string; message: string; code?: string }

/** A refusal that the caller is told of as problem details. Thrown anywhere, answered in error-handler.ts. */
export class Refusal extends Error {
  status: number
  code: string
  issues: Issue[] | undefined
  constructor(status: number, code: string, detail: string, issues?: Issue[]) {
    super(detail)
    this.status = status
    this.code = code
    this.issues = issues
  }
}

/** 412: the record has changed since the version that the caller saw; `current` is the record as it is now. */
export class StaleVersion extends Refusal {
  current: unknown
  constructor(current: unknown) {
    super(412, 'stale-version', 'Somebody else has changed this record since you opened it.')
    this.current = current
  }
}

export const notSignedIn = () => new Refusal(401, 'not-signed-in', 'Sign in to do this.')
export const notAllowed = () => new Refusal(403, 'not-allowed', 'Your role does not allow this.')
export const anotherAccount = () =>
  new Refusal(409, 'another-account', 'Another account is signed in than the one that did this.')
export const notFound = (what: string) => new Refusal(404, 'not-found', `There is no such ${what}.`)
export const conflict = (code: string, detail: string, issues?: Issue[]) =>
  new Refusal(409, code, detail, issues)
export const tooManyRequests = () =>
  new Refusal(
    429,
    'too-many-requests',
    'Too many requests came from this address. Wait a little, then try again.',
  )
export const unavailable = () =>
  new Refusal(503, 'unavailable', 'The database cannot be reached. Try again shortly.')

/** 422: the key of a creating request was used before, for something else. */
export const keyReused = () =>
  new Refusal(422, 'key-reused', 'This Idempotency-Key was used for another request.', [
    { path: 'Idempotency-Key', message: 'Used for another request' },
  ])

/** 422: the body is well formed, but a field of it cannot be. */
export const unprocessable = (path: string, message: string, code = 'invalid') =>
  new Refusal(422, 'invalid-body', 'The record cannot be saved like this.', [{ path, message, code }])

/** 400: a filter, cursor or parameter in the address is wrong. */
export const invalidQuery = (path: string, message: string) =>
  new Refusal(400, 'invalid-query', 'The address cannot be understood.', [{ path, message }])

/** What zod found, as issues by field. */
export const issuesOf = (error: z.ZodError): Issue[] =>
  error.issues.flatMap((issue): Issue[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => issueAt([...issue.path, key], 'There is no such field here', issue.code))
      : [issueAt(issue.path, issue.message, issue.code)],
  )

const issueAt = (path: PropertyKey[], message: string, code: string): Issue => ({
  path: path.join('.'),
  message,
  code,
})
