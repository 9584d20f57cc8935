import { useMemo } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { useTimeZone } from '#ui/use-format'
import { readTimes } from './session-times.ts'
import type { SessionValues } from './session-values.ts'

/** The day of the session in a form and what its times are read as; nothing else of the form is watched. */
export function useReadTimes({ control }: UseFormReturn<SessionValues>) {
  const zone = useTimeZone()
  const [day, scheduledStartAt, scheduledEndAt, startedAt, endedAt, meant] = useWatch({
    control,
    name: ['heldOn', 'scheduledStartAt', 'scheduledEndAt', 'startedAt', 'endedAt', 'meant'],
  })
  const read = useMemo(() => {
    const times = { scheduledStartAt, scheduledEndAt, startedAt, endedAt, meant }
    return day ? readTimes(day, times, zone) : undefined
  }, [day, scheduledStartAt, scheduledEndAt, startedAt, endedAt, meant, zone])
  return { day, read }
}
