import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { sessionSorts } from '#contract/sessions'
import type { ConferenceRoute } from '../../../app/parents.tsx'
import { minutesSearch } from '../../minutes/public/address.ts'

const day = z.iso.date().optional().catch(undefined)
const list = z.string().optional().catch(undefined)

export const sessionRoutes = (conference: ConferenceRoute) =>
  [
    createRoute({
      getParentRoute: () => conference,
      path: '/sessions',
      validateSearch: z.object({
        type: list,
        status: list,
        from: day,
        to: day,
        sort: z.enum(sessionSorts).optional().catch(undefined),
      }),
      component: lazyRouteComponent(() => import('../session-list-screen.tsx'), 'SessionListScreen'),
    }),
    createRoute({
      getParentRoute: () => conference,
      path: '/sessions/new',
      validateSearch: z.object({ day }),
      component: lazyRouteComponent(() => import('../session-form-screens.tsx'), 'NewSessionScreen'),
    }),
    createRoute({
      getParentRoute: () => conference,
      path: '/sessions/$sessionId',
      validateSearch: minutesSearch,
      component: lazyRouteComponent(() => import('../session-screen.tsx'), 'SessionScreen'),
    }),
    createRoute({
      getParentRoute: () => conference,
      path: '/sessions/$sessionId/edit',
      component: lazyRouteComponent(() => import('../session-form-screens.tsx'), 'EditSessionScreen'),
    }),
  ] as const
