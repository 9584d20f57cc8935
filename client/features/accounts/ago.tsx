import { useFormat } from '#ui/use-format'
import { exactTime, relativeTime } from './relative-time.ts'

/** A moment of an account, which belongs to no conference and so to no zone: how long ago or ahead. */
export function Ago({ moment }: { moment: string }) {
  const { locale } = useFormat()
  return (
    <time dateTime={moment} title={exactTime(moment, locale)}>
      {relativeTime(moment, Date.now(), locale)}
    </time>
  )
}
