import type { followHall as endpoint } from '#contract/displays'
import type { Live } from '../../database/live.ts'
import type { Telling } from '../../http/serve-stream.ts'
import { displays, halls } from './queries.ts'
import type { Settings } from './rules.ts'

/** Tells all that a display shows whenever that changes, until the display is revoked or its session hidden. */
export function followHall(
  live: Live,
  { id, sessionId, ...settings }: Settings & { id: string; sessionId: string },
  telling: Telling<typeof endpoint>,
): () => void {
  let had = telling.lastId
  const stops = [
    live.follow(displays, id, { told: () => {}, lost: telling.end }),
    live.follow(halls, sessionId, {
      told: ({ shownBy }) => {
        const shown = shownBy(settings)
        if (shown.tag !== had) telling.sendEncoded('hall', shown)
        had = shown.tag
      },
      lost: telling.end,
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
