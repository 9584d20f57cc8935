import { createRoute, redirect } from '@tanstack/react-router'
import { listConferences } from '#contract/conferences'
import { query } from '../http/query.ts'
import { signedIn } from './parents.tsx'

/** The address `/` leads straight into the conference when there is only one, else to all of them. */
export const start = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  loader: async ({ context }) => {
    const { items } = await context.queryClient.ensureQueryData(
      query(listConferences, { query: { pageSize: 2 } }),
    )
    if (items.length !== 1) throw redirect({ to: '/conferences', replace: true })
    throw redirect({
      to: '/conferences/$conferenceId',
      params: { conferenceId: items[0]!.id },
      replace: true,
    })
  },
})
