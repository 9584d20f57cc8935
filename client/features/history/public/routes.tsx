import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ConferenceRoute } from '../../../app/parents.tsx'
import { activitySearch, binSearch, recordSearch } from '../address.ts'

export const historyRoutes = (conference: ConferenceRoute) =>
  [
    createRoute({
      getParentRoute: () => conference,
      path: '/activity',
      validateSearch: activitySearch,
      component: lazyRouteComponent(() => import('../activity-screen.tsx'), 'ActivityScreen'),
    }),
    createRoute({
      getParentRoute: () => conference,
      path: '/bin',
      validateSearch: binSearch,
      component: lazyRouteComponent(() => import('../bin-screen.tsx'), 'BinScreen'),
    }),
    createRoute({
      getParentRoute: () => conference,
      path: '/history/$recordType/$recordId',
      validateSearch: recordSearch,
      component: lazyRouteComponent(() => import('../record-history-screen.tsx'), 'RecordHistoryScreen'),
    }),
  ] as const
