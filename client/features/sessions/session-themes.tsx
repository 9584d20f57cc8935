import { useTranslation } from 'react-i18next'
import { Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import type { Session } from './session-values.ts'

/** What was spoken about in a session, the most frequent first. */
export function SessionThemes({ themes }: { themes: Session['summary']['themes'] }) {
  const { t } = useTranslation('sessions')
  const format = useFormat()
  if (themes.length === 0) return null
  return (
    <section className="session-part session-themes" aria-labelledby="session-themes">
      <h2 id="session-themes">{t('themes.title')}</h2>
      <Table caption={t('themes.title')}>
        <thead>
          <tr>
            <th scope="col">{t('themes.theme')}</th>
            <th scope="col" data-figure="" data-tight="">
              {t('columns.interventions')}
            </th>
          </tr>
        </thead>
        <tbody>
          {themes.map(({ name, count }) => (
            <tr key={name}>
              <td dir="auto">{name}</td>
              <td data-figure="">{format.number(count)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
