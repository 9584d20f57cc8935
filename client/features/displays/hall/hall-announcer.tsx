import { VisuallyHidden } from '#ui/visually-hidden'
import { namesIn, type Speaking } from './hall.ts'
import { InARow, Said } from './said.tsx'
import type { TimeLeft } from './time-left.ts'

type HallAnnouncerProps = { speaking: Speaking | undefined; state: TimeLeft['state'] | undefined }

/** Says aloud who has the floor, and when the time is nearly over or over: each once, in the first language. */
export function HallAnnouncer({ speaking, state }: HallAnnouncerProps) {
  return (
    <VisuallyHidden>
      <p role="status">
        {speaking ? (
          <>
            <InARow names={namesIn(speaking.plate.names, [0])} />:{' '}
            <Said of={(words) => words.hasTheFloor} where="first" />
          </>
        ) : (
          <Said of={(words) => words.free} where="first" />
        )}
      </p>
      <p role="status">
        {state === 'nearly-over' && <Said of={(words) => words.nearlyOver} where="first" />}
        {state === 'over' && <Said of={(words) => words.over} where="first" />}
      </p>
    </VisuallyHidden>
  )
}
