import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Badge } from '#ui/badge'
import { useFormat } from '#ui/use-format'
import { Swatch } from './theme-fields.tsx'
import type { ThemeNode } from './theme-tree.ts'

/** One line of the tree: colour, name, and how often it was spoken about here. */
export function ThemeLine({ node, conferenceId }: { node: ThemeNode; conferenceId: string }) {
  const { t } = useTranslation('themes')
  const format = useFormat()
  const { theme, text } = node
  const number = format.number(theme.interventions)
  return (
    <span className="theme-line">
      {theme.hue !== null && <Swatch hue={theme.hue} />}
      <span className="theme-name">
        <bdi>{text}</bdi>
      </span>
      {theme.retiredAt && <Badge>{t('retired')}</Badge>}
      {theme.interventions > 0 ? (
        <Link
          to="/conferences/$conferenceId/interventions"
          params={{ conferenceId }}
          search={{ theme: theme.id }}
          className="theme-count figure"
          aria-label={t('interventionsOn', { count: theme.interventions, number, name: text })}
        >
          {number}
        </Link>
      ) : (
        <span className="theme-count figure quiet">{number}</span>
      )}
    </span>
  )
}
