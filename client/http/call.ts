import { z } from 'zod'
import type { Answer, Ask, Endpoint } from '#contract'
import { ApiError, NetworkError } from './errors.ts'
import { tellChangeMade } from './made-changes.ts'
import { tellSignedOut, whoIsIn } from './signed-out.ts'

export type CallOptions = {
  signal?: AbortSignal
  /** The version of the record that is changed; required where the endpoint `changes`. */
  version?: number
  /** A UUIDv7 that becomes the id of the new record; required where the endpoint `creates`. */
  key?: string
  /** As whom it is done: refused with 409 `another-account` where somebody else is signed in by now. */
  account?: string
  /** How long to wait for the answer before the server counts as not reached. */
  patienceMs?: number
  /** Nobody pressed for it just now: `Ctrl Z` does not know of it, and who put off signing in is not asked again. */
  isQuiet?: boolean
}

/**
 * Asks the API for an endpoint of the contract. The only `fetch` in the client.
 * Throws ApiError for a refusal, NetworkError when no answer arrived, and AbortError when `signal` is aborted.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  ask: Ask<E>,
  options: CallOptions = {},
): Promise<Answer<E>> {
  const { signal, version, key, account, patienceMs, isQuiet } = options
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json' }
  if (ask.body !== undefined) headers['content-type'] = 'application/json'
  if (version !== undefined) headers['if-match'] = `"${version}"`
  if (key !== undefined) headers['idempotency-key'] = key
  const who = account ?? (endpoint.published ? whoIsIn() : undefined)
  // Without it who is not signed in any more would be answered, with less.
  if (who) headers['account-id'] = who

  const request = {
    method: endpoint.method.toUpperCase(),
    headers,
    body: ask.body === undefined ? undefined : JSON.stringify(ask.body),
    credentials: 'same-origin',
  } as const
  const { status, body, changeId } = await answerOf(address(endpoint, ask), request, signal, patienceMs)
  if (changeId && !isQuiet) tellChangeMade(changeId)
  if (status >= 200 && status < 300) {
    // A hall's network may answer in the server's place, with a page to sign in to it.
    if (body === undefined && !(endpoint.answer instanceof z.ZodUndefined)) throw new NetworkError()
    return body as Answer<E>
  }
  if (status === 401 && endpoint.access !== 'anybody') tellSignedOut(endpoint.method !== 'get' && !isQuiet)
  throw new ApiError(status, typeof body === 'object' && body !== null ? body : {})
}

/** The address of an endpoint with its parameters filled in; lists are joined with commas. */
export function address({ path }: Endpoint, ask: { params?: object; query?: object }): string {
  const params = (ask.params ?? {}) as Record<string, unknown>
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const given = Object.entries(ask.query ?? {}).filter(([, value]) => isGiven(value))
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return `/api/v1${filled}${query && `?${query}`}`
}

const isGiven = (value: unknown) =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

async function answerOf(url: string, request: RequestInit, signal?: AbortSignal, patienceMs?: number) {
  const patience = patienceMs === undefined ? [] : [AbortSignal.timeout(patienceMs)]
  const signals = [...(signal ? [signal] : []), ...patience]
  try {
    const response = await fetch(url, {
      ...request,
      signal: signals.length > 0 ? AbortSignal.any(signals) : null,
    })
    const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '')
    const text = await response.text()
    return {
      status: response.status,
      body: isJson && text ? (JSON.parse(text) as unknown) : undefined,
      changeId: response.headers.get('change-id'),
    }
  } catch (error) {
    if (signal?.aborted) throw error
    throw new NetworkError(error)
  }
}
