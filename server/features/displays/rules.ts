import type { z } from 'zod'
import type { hallState } from '#contract/displays'
import { listOf, onTheFloor } from '#floor/order'
import type { Floor, FloorEntry } from '#floor/state'

export type Settings = { languages: string[]; showsSpeaker: boolean }
type Hall = Omit<z.input<typeof hallState>, 'now'>

/** What something is called: at this conference, and by language where it has a name in several. */
export type Named = { name: string; names: Record<string, string> }
export type Plates = {
  delegations: Map<string, Named & { code: string | null }>
  groups: Map<string, Named>
}

const nextShown = 3

/** Who stands on a display: who has the floor, and who is next. */
export const shownInHall = (floor: Floor) => ({
  onTheFloor: onTheFloor(floor),
  next: listOf(floor).slice(0, nextShown),
})

/** What a display of a session shows. */
export function hallOf(floor: Floor, plates: Plates, { languages, showsSpeaker }: Settings): Hall {
  const { session, rules } = floor
  const shown = shownInHall(floor)
  const plateOf = (entry: FloorEntry) => {
    const delegation = plates.delegations.get(entry.delegationId)!
    return {
      plate: { code: delegation.code, names: namesIn(languages, delegation) },
      groups: entry.groupIds.flatMap((id) => {
        const group = plates.groups.get(id)
        return group ? [namesIn(languages, group)] : []
      }),
      kind: entry.kind,
    }
  }
  return {
    languages,
    session: { title: session.title, status: session.status },
    isListClosed: session.listClosedAt !== null,
    onTheFloor: shown.onTheFloor.map((entry) => ({
      ...plateOf(entry),
      motion: rules.motions.find(({ id }) => id === entry.motion)?.name ?? null,
      speaker: showsSpeaker ? entry.speakerName : null,
      startedAt: entry.startedAt,
      pausedAt: entry.pausedAt,
      pausedSeconds: entry.pausedSeconds,
      allottedSeconds: entry.allottedSeconds,
    })),
    next: shown.next.map(plateOf),
    warningSeconds: rules.warningSeconds,
  }
}

/** A name for each language: zh-Hant is shown in zh where there is no other. */
const namesIn = (languages: string[], { name, names }: Named) =>
  languages.map((tag) => {
    const language = [tag, tag.split('-')[0]!].find((one) => names[one] !== undefined)
    return language ? { language, name: names[language]! } : { language: null, name }
  })
