import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import type { SignedInRoute } from '../../../app/parents.tsx'

const text = z.string().optional().catch(undefined)

export const dossierRoutes = (signedIn: SignedInRoute) =>
  [
    createRoute({
      getParentRoute: () => signedIn,
      path: '/countries/$code',
      component: lazyRouteComponent(() => import('../country-screen.tsx'), 'CountryScreen'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/organizations/$key',
      component: lazyRouteComponent(() => import('../organization-screen.tsx'), 'OrganizationScreen'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/groups/$code',
      component: lazyRouteComponent(() => import('../group-screen.tsx'), 'GroupScreen'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/persons/$personId',
      component: lazyRouteComponent(() => import('../person-screen.tsx'), 'PersonScreen'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/themes/$themeId',
      validateSearch: z.object({ conference: text, stance: text, cursor: text }),
      component: lazyRouteComponent(() => import('../theme-screen.tsx'), 'ThemeScreen'),
    }),
  ] as const
