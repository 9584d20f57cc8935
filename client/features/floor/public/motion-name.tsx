import { useQuery } from '@tanstack/react-query'
import { getFloorRules } from '#contract/floor'
import { query } from '../../../http/query.ts'
import { useIsSignedIn } from '../../accounts/public/session.ts'
import { useConference } from '../../conferences/public/current-conference.tsx'

/** What a point of order moves, by the name that the rules of the floor give it today. */
export function MotionName({ id }: { id: string }) {
  const conference = useConference()
  const isSignedIn = useIsSignedIn()
  const { data } = useQuery({
    ...query(getFloorRules, { params: { id: conference.id } }),
    enabled: isSignedIn,
  })
  return <bdi>{data?.rules.motions.find((motion) => motion.id === id)?.name ?? id}</bdi>
}
