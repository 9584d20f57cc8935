import { QueryClient } from '@tanstack/react-query'
import { ApiError } from '../http/errors.ts'

/** What is read is fresh for a moment; only what may pass by itself (network, 5xx) is asked again. */
export const newQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && !(error instanceof ApiError && error.status < 500),
        throwOnError: false,
      },
      mutations: { networkMode: 'always' },
    },
  })
