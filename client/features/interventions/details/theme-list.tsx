import { useTranslation } from 'react-i18next'
import { ThemeChip } from '../../themes/public/theme-chip.tsx'
import type { Intervention } from './intervention.ts'
import { Section } from './section.tsx'

/** The themes with the stance taken and the passage that shows it. */
export function ThemeList({ themes }: Pick<Intervention, 'themes'>) {
  const { t } = useTranslation('interventions')
  if (themes.length === 0) return null
  return (
    <Section title={t('details.themes')}>
      <ul className="details-list">
        {themes.map(({ theme, stance, passage }) => (
          <li key={theme.id}>
            <span className="row">
              <ThemeChip theme={theme} />
              {stance && <span className="small">{t(`stance.${stance}`)}</span>}
            </span>
            {passage && (
              <blockquote className="details-passage" dir="auto">
                {passage}
              </blockquote>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
