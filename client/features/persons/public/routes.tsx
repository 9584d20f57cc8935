import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { personSorts } from '#contract/persons'
import type { ConferenceRoute } from '../../../app/parents.tsx'
import { duplicatesSearch } from '../../distinctions/public/duplicates-search.ts'

const text = z.string().optional().catch(undefined)

export const personRoutes = (conference: ConferenceRoute) =>
  [
    createRoute({
      getParentRoute: () => conference,
      path: '/persons',
      validateSearch: z.object({
        q: text,
        sort: z.enum(personSorts).optional().catch(undefined),
        open: z.uuid().optional().catch(undefined),
        ...duplicatesSearch,
      }),
      component: lazyRouteComponent(() => import('../person-list-screen.tsx'), 'PersonListScreen'),
    }),
  ] as const
