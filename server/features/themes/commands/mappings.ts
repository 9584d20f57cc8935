import type { ThemeMapping } from '#contract/themes'
import type { Transaction } from '../../../database/database.ts'

/** Makes a theme's mappings to outside vocabularies what is given; those that stay the same are not touched. */
export async function keepMappings(tx: Transaction, themeId: string, given: ThemeMapping[]) {
  const were = await tx.themeMapping.findMany({ where: { themeId } })
  const gone = were.filter((was) => !given.some(({ concept }) => concept === was.concept))
  if (gone.length > 0)
    await tx.themeMapping.deleteMany({
      where: { themeId, concept: { in: gone.map(({ concept }) => concept) } },
    })
  for (const { concept, vocabulary, label = null, relation = 'exact' } of given) {
    const was = were.find((one) => one.concept === concept)
    const data = { vocabulary, label, relation }
    if (!was) await tx.themeMapping.create({ data: { themeId, concept, ...data } })
    else if (was.vocabulary !== vocabulary || was.label !== label || was.relation !== relation)
      await tx.themeMapping.update({ where: { themeId_concept: { themeId, concept } }, data })
  }
}
