import { v7 as newId } from 'uuid'
import type { Transaction } from '#database'
import type { Intervention } from './intervention.ts'
import { persons } from './persons.ts'
import { place } from './place.ts'
import type { Participants } from './write-participants.ts'
import type { SessionIds } from './write-sessions.ts'
import type { SourceIds } from './write-sources.ts'
import type { ThemeIds } from './write-themes.ts'

type Known = { sources: SourceIds; participants: Participants; sessions: SessionIds; themes: ThemeIds }

export async function writeInterventions(
  tx: Transaction,
  conferenceId: string,
  interventions: Intervention[],
  known: Known,
) {
  const heard = new Map<string, number>()
  const rows = interventions.map((intervention) => {
    const before = heard.get(intervention.session) ?? 0
    heard.set(intervention.session, before + 1)
    return { ...intervention, id: newId(), position: place(before) }
  })
  await tx.intervention.createMany({
    data: rows.map((row) => ({
      id: row.id,
      conferenceId,
      sessionId: known.sessions[row.session],
      position: row.position,
      kind: row.kind ?? 'statement',
      summary: row.summary,
      note: row.note,
      ...attribution(row, known),
    })),
  })
  await tx.interventionTheme.createMany({
    data: rows.flatMap((row) =>
      (row.themes ?? []).map(({ theme, stance, passage }, position) => ({
        interventionId: row.id,
        themeId: known.themes[theme],
        stance,
        passage,
        position,
      })),
    ),
  })
  await tx.citation.createMany({
    data: rows.flatMap((row) =>
      row.sources.map(({ source, says }, position) => ({
        conferenceId,
        interventionId: row.id,
        sourceId: known.sources[source],
        says,
        position,
      })),
    ),
  })
}

/** Person, capacity and delegation; a person's capacity is copied, so that no later edit of theirs changes it. */
function attribution({ person, delegation, post }: Intervention, { participants }: Known) {
  if (!person) {
    return { delegationId: participants.delegations.get(delegation!)!.id, speakerPost: post }
  }
  const speaker = persons[person]
  return {
    delegationId: participants.persons[person].delegationId,
    personId: participants.persons[person].id,
    speakerName: speaker.name,
    speakerHonorific: speaker.honorific,
    speakerPost: speaker.post,
  }
}
