import type { Transaction } from '../../../database/database.ts'

/** Makes a group's names by language what is given; those that stay the same are not touched. */
export async function keepNames(tx: Transaction, groupId: string, names: Record<string, string>) {
  const were = await tx.groupName.findMany({ where: { groupId } })
  const gone = were.flatMap(({ language }) => (names[language] === undefined ? [language] : []))
  if (gone.length > 0) await tx.groupName.deleteMany({ where: { groupId, language: { in: gone } } })
  const added = []
  for (const [language, name] of Object.entries(names)) {
    const was = were.find((one) => one.language === language)
    if (!was) added.push({ groupId, language, name })
    else if (was.name !== name)
      await tx.groupName.update({ where: { groupId_language: { groupId, language } }, data: { name } })
  }
  if (added.length > 0) await tx.groupName.createMany({ data: added })
}
