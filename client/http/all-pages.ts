import { queryOptions } from '@tanstack/react-query'
import type { Answer, Ask, Endpoint } from '#contract'
import { call } from './call.ts'
import { featureOf } from './query.ts'

type Page = { items: unknown[]; next: string | null }

/** Reads a list to its end, page by page: for lists that a person made, such as the sessions of one conference. */
export function allPages<E extends Endpoint>(endpoint: E, ask: Ask<E>) {
  type Item = Answer<E> extends { items: (infer I)[] } ? I : never
  return queryOptions({
    queryKey: [featureOf(endpoint), endpoint.path, 'all', ask],
    queryFn: async ({ signal }) => {
      const items: Item[] = []
      for (let cursor: string | undefined, first = true; first || cursor; first = false) {
        const given = { ...ask, query: { ...(ask as { query?: object }).query, pageSize: 200, cursor } }
        const page = (await call(endpoint, given as unknown as Ask<E>, { signal })) as unknown as Page
        items.push(...(page.items as Item[]))
        cursor = page.next ?? undefined
      }
      return items
    },
  })
}
