import type { QueryClient } from '@tanstack/react-query'
import { createRouter, type RouterHistory } from '@tanstack/react-router'
import { readSearch, writeSearch } from './address.ts'
import { routes } from './routes.tsx'
import { ScreenFailed, ScreenNotFound } from './screen-failed.tsx'
import { ScreenPending } from './screen-pending.tsx'

export const newRouter = (queryClient: QueryClient, history?: RouterHistory) =>
  createRouter({
    routeTree: routes,
    context: { queryClient },
    history,
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: ScreenFailed,
    defaultNotFoundComponent: ScreenNotFound,
    defaultPendingComponent: ScreenPending,
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>
  }
}
