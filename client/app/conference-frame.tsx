import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Outlet } from '@tanstack/react-router'
import { TimeZone } from '#ui/use-format'
import { conferenceQuery } from '../features/conferences/public/conference-query.ts'
import { CurrentConference } from '../features/conferences/public/current-conference.tsx'

const route = getRouteApi('/signed-in/conferences/$conferenceId')

/** Everything below it is about one conference and shows times in that conference's zone. */
export function ConferenceFrame() {
  const { conferenceId } = route.useParams()
  const { data } = useSuspenseQuery(conferenceQuery(conferenceId))
  return (
    <CurrentConference value={data}>
      <TimeZone value={data.timeZone}>
        <Outlet />
      </TimeZone>
    </CurrentConference>
  )
}
