import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import type { ConferenceRoute } from '../../../app/parents.tsx'
import { duplicatesSearch } from '../../distinctions/public/duplicates-search.ts'

const search = z.object({
  q: z.string().optional().catch(undefined),
  retired: z.literal('true').optional().catch(undefined),
  open: z.uuid().optional().catch(undefined),
  ...duplicatesSearch,
})

export const themeRoutes = (conference: ConferenceRoute) =>
  [
    createRoute({
      getParentRoute: () => conference,
      path: '/themes',
      validateSearch: search,
      component: lazyRouteComponent(() => import('../theme-tree-screen.tsx'), 'ThemeTreeScreen'),
    }),
  ] as const
