import { change } from '../database/change.ts'
import type { Api } from './api.ts'
import { randomFrom } from './random.ts'

const codes = ['CUB', 'VNM', 'ZAF', 'TUV', 'SUN', 'FRA', 'GBR', 'BRA', 'KEN', 'SGP', 'POL', 'USA']
const kinds = ['statement', 'right_of_reply', 'point_of_order', 'question'] as const
const statuses = ['delivered', 'delivered', 'delivered', 'on_the_floor', 'listed', 'withdrawn'] as const
const stances = ['supports', 'opposes', 'conditional', 'mentions', null] as const

/**
 * A conference with a record made up by a seed: three days of sessions, states old and new, small and in no group,
 * organizations, silent delegations, a signatory without a delegation, interventions in every status, some hidden,
 * with and without times, on themes in two levels.
 */
export async function randomFloor(api: Api, seed: number, interventions = 120) {
  const { make, database } = api
  const { below, one: pick } = randomFrom(seed)
  const conference = await make.conference({ name: `Made up by ${seed}` })
  const sessions: { id: string; conferenceId: string }[] = []
  for (let nth = 0; nth < 7; nth += 1)
    sessions.push(await make.session(conference.id, { heldOn: new Date(Date.UTC(2025, 9, 25 + (nth % 3))) }))
  const delegations: { id: string; conferenceId: string; countryCode: string | null }[] = []
  for (const countryCode of codes)
    delegations.push(
      await make.delegation(conference.id, {
        countryCode,
        name: `${countryCode} of ${seed}`,
        registered: below(3) > 0,
      }),
    )
  for (const kind of ['un_entity', 'intergovernmental_organization', 'other'] as const)
    delegations.push(
      await make.delegation(conference.id, { kind, name: `Some ${kind}`, acronym: kind.slice(0, 3) }),
    )
  const themes: { id: string }[] = []
  for (let root = 0; root < 3; root += 1) {
    const parent = await make.theme({ name: `Root ${root} of ${seed}`, position: root })
    themes.push(parent)
    for (let leaf = 0; leaf < 2; leaf += 1)
      themes.push(
        await make.theme({ name: `Leaf ${root}.${leaf} of ${seed}`, parentId: parent.id, position: leaf }),
      )
  }
  const instrument = await make.instrument(conference.id)
  await make.treatyAction(instrument, {
    delegationId: delegations[1]!.id,
    countryCode: 'VNM',
    actedOn: new Date('2025-10-25'),
  })
  // By its country alone, and by one that has no delegation.
  await make.treatyAction(instrument, { countryCode: 'ZAF' })
  await make.treatyAction(instrument, { countryCode: 'PLW', participantName: 'Palau' })
  await make.treatyAction(instrument, { kind: 'ratification', countryCode: 'BRA' })
  const person = await make.person()
  await make.delegate(delegations[2]!, person.id, { presence: 'present' })
  const african = await database.prisma.group.findUniqueOrThrow({ where: { code: 'AFRICAN' } })
  const speaking = delegations.slice(0, -4)
  const start = Date.UTC(2025, 9, 25, 2)
  await change(database, { accountId: null, action: 'test.prepare' }, async (tx) => {
    for (let nth = 0; nth < interventions; nth += 1) {
      const session = pick(sessions.slice(0, -1))
      const status = pick(statuses)
      const isHeard = status === 'delivered' || status === 'on_the_floor'
      const startedAt =
        isHeard && (status !== 'delivered' || below(5) > 0) ? new Date(start + nth * 600_000) : null
      const isEnded = startedAt && status === 'delivered' && below(4) > 0
      const made = await tx.intervention.create({
        data: {
          conferenceId: conference.id,
          sessionId: session.id,
          delegationId: pick(speaking).id,
          position: (nth + 1) * 1024,
          kind: pick(kinds),
          status,
          startedAt,
          endedAt: isEnded ? new Date(startedAt.getTime() + (1 + below(590)) * 1000) : null,
          deletedAt: below(15) === 0 ? new Date() : null,
        },
      })
      const on = new Set(Array.from({ length: below(3) }, () => pick(themes).id))
      for (const themeId of on) {
        const stance = pick(stances)
        const data = { interventionId: made.id, themeId, stance, passage: stance && `Said ${stance} ${nth}` }
        await tx.interventionTheme.create({ data })
      }
      if (below(8) === 0)
        await tx.interventionGroup.create({ data: { interventionId: made.id, groupId: african.id } })
    }
  })
  return { conference, sessions, delegations, themes }
}
