import { Link } from '@tanstack/react-router'
import { Quote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#ui/icon-button'
import { ReadingPart } from '#ui/reading'
import { ThemeChip } from '../../themes/public/theme-chip.tsx'
import { type Place, passagePlace } from '../public/places.ts'
import type { Intervention } from './intervention.ts'
import type { SelectedPassage } from './use-selected-passage.ts'
import { Written } from './written.tsx'

type ThemesWithPassagesProps = Pick<Intervention, 'themes'> & {
  place: Place | null
  onCopy: (passage: SelectedPassage) => void
}

/** The themes with the stance taken and the passage that shows it, which can be copied with its citation. */
export function ThemesWithPassages({ themes, place, onCopy }: ThemesWithPassagesProps) {
  const { t } = useTranslation('interventions')
  const { t: tc } = useTranslation('citing')
  if (themes.length === 0) return null
  return (
    <ReadingPart title={t('details.themes')}>
      <ul className="details-list">
        {themes.map(({ theme, stance, passage }) => (
          <li key={theme.id} className="theme-passage">
            <span className="row">
              <Link to="/themes/$themeId" params={{ themeId: theme.id }}>
                <ThemeChip theme={theme} />
              </Link>
              {stance && <span className="small">{t(`stance.${stance}`)}</span>}
              {passage && (
                <span className="no-print">
                  <IconButton
                    label={tc('copyPassageOn', { theme: theme.name })}
                    size="small"
                    onPress={() => onCopy({ text: passage, at: passagePlace(theme.id) })}
                  >
                    <Quote aria-hidden="true" />
                  </IconButton>
                </span>
              )}
            </span>
            {passage && (
              <blockquote className="details-passage">
                <Written text={passage} field="passage" of={theme.id} place={place} />
              </blockquote>
            )}
          </li>
        ))}
      </ul>
    </ReadingPart>
  )
}
