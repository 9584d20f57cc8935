import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router'
import { sessionQuery } from '../features/accounts/public/session.ts'
import { conferenceQuery } from '../features/conferences/public/conference-query.ts'
import { ConferenceFrame } from './conference-frame.tsx'
import { Frame } from './frame.tsx'
import { Root } from './root.tsx'
import { ScreenFailed, ScreenNotFound } from './screen-failed.tsx'
import { mayVisit } from './visiting.ts'

/** The routes that others hang below: each feature says in its `public/routes.tsx` under which it stands. */

export const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Root,
  errorComponent: ScreenFailed,
  notFoundComponent: ScreenNotFound,
})

export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const { account } = await context.queryClient.ensureQueryData(sessionQuery)
    if (account === null && !(await mayVisit(context.queryClient, location.pathname)))
      throw redirect({ to: '/sign-in', search: { next: location.href } })
  },
  component: Frame,
  notFoundComponent: ScreenNotFound,
})

export const conferenceRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/conferences/$conferenceId',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(conferenceQuery(params.conferenceId)),
  component: ConferenceFrame,
  notFoundComponent: ScreenNotFound,
})

export type RootRoute = typeof root
export type SignedInRoute = typeof signedIn
export type ConferenceRoute = typeof conferenceRoute
