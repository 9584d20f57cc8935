import { useFormat } from './use-format.tsx'

/** When something was last changed: the day, and the minute below it. */
export function Moment({ at }: { at: string }) {
  const format = useFormat()
  return (
    <time className="moment" dateTime={at}>
      {format.dayOf(at, 'short')} <span className="small quiet">{format.time(at, 'minute')}</span>
    </time>
  )
}
