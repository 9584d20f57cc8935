import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { ThemeChip } from '../themes/public/theme-chip.tsx'
import { themesOf } from './intervention-totals.ts'
import { runningOrderQuery } from './interventions-query.ts'

/** What was spoken about in a session, the most frequent first. */
export function SessionThemes({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation('sessions')
  const format = useFormat()
  const { data = [] } = useQuery(runningOrderQuery(sessionId))
  const themes = themesOf(data)
  if (themes.length === 0) return null
  return (
    <section className="session-part session-themes">
      <h2>{t('themes.title')}</h2>
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
          {themes.map(({ theme, count }) => (
            <tr key={theme.id}>
              <td>
                <ThemeChip theme={theme} />
              </td>
              <td data-figure="">{format.number(count)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
