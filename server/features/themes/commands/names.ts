import type { Transaction } from '../../../database/database.ts'

/** Makes a theme's names by language what is given; those that stay the same are not touched. */
export async function keepNames(tx: Transaction, themeId: string, names: Record<string, string>) {
  const were = await tx.themeName.findMany({ where: { themeId } })
  const gone = were.filter(({ language }) => names[language] === undefined)
  if (gone.length > 0)
    await tx.themeName.deleteMany({
      where: { themeId, language: { in: gone.map(({ language }) => language) } },
    })
  const added = []
  for (const [language, name] of Object.entries(names)) {
    const was = were.find((one) => one.language === language)
    if (!was) added.push({ themeId, language, name })
    else if (was.name !== name)
      await tx.themeName.update({ where: { themeId_language: { themeId, language } }, data: { name } })
  }
  if (added.length > 0) await tx.themeName.createMany({ data: added })
}
