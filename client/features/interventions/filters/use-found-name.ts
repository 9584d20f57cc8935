import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import { type Found, type FoundFilter, finders } from './finders.ts'

// Begins with the feature that owns it, so that a changed name is asked again.
const keyOf = (filter: FoundFilter, value: string) => [finders[filter].feature, 'name of', value] as const

const nameQuery = (filter: FoundFilter, value: string, locale: string) =>
  queryOptions({
    queryKey: keyOf(filter, value),
    queryFn: ({ signal }): Promise<Found> => finders[filter].name(value, locale, signal),
    staleTime: 300_000,
    retry: false,
  })

/** What a value of a filter is called; null while it is looked up, and the value itself when nobody knows. */
export function useFoundName(filter: FoundFilter, value: string): Found | null {
  const { locale } = useFormat()
  const { data, isError } = useQuery(nameQuery(filter, value, locale))
  return data ?? (isError ? { value, name: value } : null)
}

/** Remembers what was just found, so that its chip has a name at once. */
export function useRememberName() {
  const cache: QueryClient = useQueryClient()
  return (filter: FoundFilter, found: Found) => cache.setQueryData(keyOf(filter, found.value), found)
}

/** What is found, called as in the reader's language where such a name is kept. */
export function useCalled() {
  const { i18n } = useTranslation()
  return ({ name, names }: Pick<Found, 'name' | 'names'>) => names?.[i18n.language] ?? name
}
