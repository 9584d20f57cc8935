import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { v7 as newKey } from 'uuid'
import type { Answer, Ask, Endpoint } from '#contract'
import { type CallOptions, call } from './call.ts'
import { NetworkError } from './errors.ts'

/** Reads an endpoint. Its cache key is derived, so no one writes keys by hand. */
export function query<E extends Endpoint>(endpoint: E, ask: Ask<E>) {
  return queryOptions({
    queryKey: [featureOf(endpoint), endpoint.path, ask],
    queryFn: ({ signal }): Promise<Answer<E>> => call(endpoint, ask, { signal }),
    placeholderData: keepPreviousData,
  })
}

/** What a command is given: the ask, the `version` that is changed, and a `key` where the id is known before. */
export type Command<E extends Endpoint> = Ask<E> & Pick<CallOptions, 'version' | 'key'>

/**
 * Writes through an endpoint, then refreshes what its feature (and `touches`) has shown.
 * A creating command that is repeated unchanged after the network failed keeps its key, so it acts once.
 */
export function useCommand<E extends Endpoint>(endpoint: E, touches: readonly string[] = []) {
  const cache = useQueryClient()
  const unanswered = useRef<{ key: string; body: string }>(undefined)

  return useMutation({
    mutationFn: async ({ version, key, ...ask }: Command<E>): Promise<Answer<E>> => {
      const body = JSON.stringify(ask)
      const repeated = unanswered.current?.body === body ? unanswered.current.key : undefined
      const sent = endpoint.creates ? (key ?? repeated ?? newKey()) : undefined
      unanswered.current = undefined
      try {
        return await call(endpoint, ask as unknown as Ask<E>, { version, key: sent })
      } catch (error) {
        if (sent && error instanceof NetworkError) unanswered.current = { key: sent, body }
        throw error
      }
    },
    onSuccess: () =>
      Promise.all(
        [featureOf(endpoint), ...touches].map((feature) => cache.invalidateQueries({ queryKey: [feature] })),
      ),
  })
}

/** The feature an endpoint belongs to: the first part of its path and of its cache key. */
export const featureOf = ({ path }: Endpoint) => path.split('/')[1]!
