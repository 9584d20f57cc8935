import type { Problem } from '../../server/contract/problem.ts'

export type Issue = { path: string; message: string; code?: string }

/** A refusal of the API: RFC 9457 problem details. With 412 `current` is the record as it is now. */
export class ApiError extends Error {
  override name = 'ApiError'
  status: number
  /** Stable, such as `not-found` or `stale-version`: what the screens decide by. */
  code: string
  title: string
  detail: string | undefined
  issues: Issue[]
  current: unknown

  constructor(status: number, problem: Partial<Problem> = {}) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`)
    this.status = status
    this.code = problem.code ?? 'unknown'
    this.title = problem.title ?? ''
    this.detail = problem.detail
    this.issues = problem.issues ?? []
    this.current = problem.current
  }
}

/** The server was not reached, or its answer did not arrive: what was asked may or may not have been done. */
export class NetworkError extends Error {
  override name = 'NetworkError'

  constructor(cause?: unknown) {
    super('The server could not be reached', { cause })
  }
}

/** The browser keeps nothing on this device, so that nothing can be promised that has to be kept. */
export class NotKeptError extends Error {
  override name = 'NotKeptError'

  constructor(cause?: unknown) {
    super('Nothing can be kept on this device', { cause })
  }
}

export const isStatus = (error: unknown, status: number): error is ApiError =>
  error instanceof ApiError && error.status === status

/** Whether the server was not reached, or is not well: what was asked is not refused, only not answered. */
export const isAway = (error: unknown) =>
  error instanceof NetworkError || (error instanceof ApiError && error.status >= 500)
