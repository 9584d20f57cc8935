import type { Database } from '../../../database/database.ts'
import { html } from '../../../http/html.ts'
import { getPerson } from '../../persons/queries.ts'
import { getTheme } from '../../themes/queries.ts'
import type { Page } from '../page.ts'
import { personPath, themePath } from './paths.ts'
import { inOrder, speeches } from './speeches.ts'
import { fact, link, mainOf, paragraphs } from './words.ts'

// Persons and themes belong to no conference, and their pages are about all.

export async function personPage(database: Database, id: string): Promise<Page> {
  const { name, nameInOriginalScript, places } = await getPerson(database.prisma, id)
  return {
    title: name,
    description: `What ${name} said, for whom and on what.`,
    path: personPath(id),
    data: {
      '@type': 'Person',
      name,
      alternateName: nameInOriginalScript ?? undefined,
      affiliation: places.map(({ delegation }) => ({ '@type': 'Organization', name: delegation.name })),
    },
    main: mainOf(
      link('/conferences', 'Conferences'),
      name,
      html`<dl>${places.map(({ delegation, post }) => fact(delegation.name, post ?? delegation.name))}</dl>`,
      await speeches(database, { person: [id], ...inOrder }),
    ),
  }
}

export async function themePage(database: Database, id: string): Promise<Page> {
  const { name, names, description, path } = await getTheme(database.prisma, id)
  return {
    title: name,
    description: description ?? `Who raised ${path.join(' › ')}.`,
    path: themePath(id),
    data: {
      '@type': 'DefinedTerm',
      name,
      alternateName: Object.values(names),
      description: description ?? undefined,
    },
    main: mainOf(
      link('/conferences', 'Conferences'),
      name,
      ...paragraphs(description ?? ''),
      await speeches(database, { theme: [id], ...inOrder }),
    ),
  }
}
