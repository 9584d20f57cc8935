import type { InterventionChange } from '#contract/interventions'
import { keepCitations } from '../../../database/citations.ts'
import type { Transaction } from '../../../database/database.ts'

type Of = { id: string; conferenceId: string }

/** Makes the lists of an intervention what the body says; rows that stay the same are not touched. */
export async function keepLists(tx: Transaction, of: Of, body: InterventionChange) {
  if (body.groupIds) await keepGroups(tx, of.id, body.groupIds)
  if (body.themes) await keepThemes(tx, of.id, body.themes)
  if (body.texts) await keepTexts(tx, of.id, body.texts)
  if (body.citations)
    await keepCitations(tx, { interventionId: of.id, conferenceId: of.conferenceId }, body.citations)
}

async function keepGroups(tx: Transaction, interventionId: string, groupIds: string[]) {
  await tx.interventionGroup.deleteMany({ where: { interventionId, groupId: { notIn: groupIds } } })
  await tx.interventionGroup.createMany({
    data: groupIds.map((groupId) => ({ interventionId, groupId })),
    skipDuplicates: true,
  })
}

async function keepThemes(
  tx: Transaction,
  interventionId: string,
  themes: NonNullable<InterventionChange['themes']>,
) {
  const were = await tx.interventionTheme.findMany({ where: { interventionId } })
  const gone = were.filter((was) => !themes.some(({ themeId }) => themeId === was.themeId))
  if (gone.length > 0)
    await tx.interventionTheme.deleteMany({
      where: { interventionId, themeId: { in: gone.map(({ themeId }) => themeId) } },
    })
  const added = []
  for (const [position, { themeId, stance = null, passage = null }] of themes.entries()) {
    const was = were.find((one) => one.themeId === themeId)
    if (!was) added.push({ interventionId, themeId, stance, passage, position })
    else if (was.stance !== stance || was.passage !== passage || was.position !== position)
      await tx.interventionTheme.update({
        where: { interventionId_themeId: { interventionId, themeId } },
        data: { stance, passage, position },
      })
  }
  if (added.length > 0) await tx.interventionTheme.createMany({ data: added })
}

async function keepTexts(
  tx: Transaction,
  interventionId: string,
  texts: NonNullable<InterventionChange['texts']>,
) {
  const were = await tx.interventionText.findMany({ where: { interventionId } })
  const same = (was: { kind: string; language: string }) => (text: { kind: string; language: string }) =>
    text.kind === was.kind && text.language === was.language
  const gone = were.filter((was) => !texts.some(same(was)))
  if (gone.length > 0)
    await tx.interventionText.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } })
  for (const text of texts) {
    const was = were.find(same(text))
    if (!was) await tx.interventionText.create({ data: { interventionId, ...text } })
    else if (was.body !== text.body)
      await tx.interventionText.update({ where: { id: was.id }, data: { body: text.body } })
  }
}
