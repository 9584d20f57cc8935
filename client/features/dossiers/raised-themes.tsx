import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { stances } from '#contract/interventions'
import { ReadingPart } from '#ui/reading'
import { Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { ThemeChip } from '../themes/public/theme-chip.tsx'
import { type About, type CountryDossier, heardAbout } from './dossier.ts'

type RaisedThemesProps = Pick<CountryDossier, 'themes'> & { about: About }

/** On what, with which stance; each count leads to what it counts. */
export function RaisedThemes({ themes, about }: RaisedThemesProps) {
  const { t } = useTranslation('dossiers')
  const format = useFormat()
  return (
    <ReadingPart title={t('themes.title')}>
      {themes.length === 0 ? (
        <p className="quiet">{t('themes.none')}</p>
      ) : (
        <Table caption={t('themes.title')}>
          <thead>
            <tr>
              <th scope="col">{t('themes.theme')}</th>
              <th scope="col" data-figure="">
                {t('totals.interventions')}
              </th>
              {stances.map((stance) => (
                <th key={stance} scope="col" data-figure="">
                  {t(`stance.${stance}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {themes.map(({ theme, interventions, stances: taken }) => (
              <tr key={theme.id}>
                <td>
                  <Link to="/themes/$themeId" params={{ themeId: theme.id }}>
                    <ThemeChip theme={theme} />
                  </Link>
                </td>
                <td data-figure="">
                  <Link to="/search" search={heardAbout({ ...about, theme: theme.id })} className="link">
                    {format.number(interventions)}
                  </Link>
                </td>
                {stances.map((stance) => (
                  <td key={stance} data-figure="">
                    {taken[stance] === 0 ? (
                      <span className="quiet">–</span>
                    ) : (
                      <Link
                        to="/search"
                        search={heardAbout({ ...about, theme: theme.id, stance })}
                        className="link"
                      >
                        {format.number(taken[stance])}
                      </Link>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </ReadingPart>
  )
}
