import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ConferenceRoute } from '../../../app/parents.tsx'
import { floorPictureSearch, heatMapSearch, pictureSearch } from '../address.ts'

export const pictureRoutes = (conference: ConferenceRoute) =>
  [
    createRoute({
      getParentRoute: () => conference,
      path: '/pictures',
      component: lazyRouteComponent(() => import('../pictures-screen.tsx'), 'PicturesScreen'),
    }),
    createRoute({
      getParentRoute: () => conference,
      path: '/pictures/heat-map',
      validateSearch: heatMapSearch,
      component: lazyRouteComponent(() => import('../heat-map/heat-map-screen.tsx'), 'HeatMapScreen'),
    }),
    createRoute({
      getParentRoute: () => conference,
      path: '/pictures/timeline',
      validateSearch: pictureSearch,
      component: lazyRouteComponent(() => import('../timeline/timeline-screen.tsx'), 'TimelineScreen'),
    }),
    createRoute({
      getParentRoute: () => conference,
      path: '/pictures/floor',
      validateSearch: floorPictureSearch,
      component: lazyRouteComponent(() => import('../floor/floor-screen.tsx'), 'FloorScreen'),
    }),
    createRoute({
      getParentRoute: () => conference,
      path: '/pictures/map',
      validateSearch: pictureSearch,
      component: lazyRouteComponent(() => import('../map/map-screen.tsx'), 'MapScreen'),
    }),
    createRoute({
      getParentRoute: () => conference,
      path: '/pictures/theme',
      validateSearch: pictureSearch,
      component: lazyRouteComponent(() => import('../timeline/theme-screen.tsx'), 'ThemeScreen'),
    }),
  ] as const
