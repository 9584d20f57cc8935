import { Link } from '@tanstack/react-router'
import { EllipsisVertical, Pencil, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { Menu } from '#ui/menu'
import { Panel } from '#ui/panel'
import { useFormat } from '#ui/use-format'
import { useHistoryEntry } from '../history/public/history-link.tsx'
import { StepButtons } from './step-buttons.tsx'
import { calledIn, type Theme } from './theme-tree.ts'
import type { Step } from './tree-moves.ts'

type ThemePanelProps = {
  theme: Theme
  themes: readonly Theme[]
  conferenceId: string
  onClose: () => void
  /** What an editor can do with it; without, it is only read. */
  editing?: {
    onEdit: () => void
    onAddBelow: () => void
    onAddBeside: () => void
    onRetire: () => void
    onMerge: () => void
    onHide: () => void
    /** Nothing while the tree is not whole. */
    onStep?: (step: Step) => void
  }
}

/** One theme beside the tree: what it means, what it is called, and what was said about it. */
export function ThemePanel({ theme, themes, conferenceId, onClose, editing }: ThemePanelProps) {
  const { t, i18n } = useTranslation('themes')
  const { t: tm } = useTranslation('merging')
  const { t: td } = useTranslation('dossiers')
  const format = useFormat()
  const history = useHistoryEntry()
  const name = calledIn(theme, i18n.language)
  const isUsed = theme.interventions > 0
  return (
    <Panel
      title={<bdi>{name}</bdi>}
      onClose={onClose}
      foot={
        editing && (
          <>
            <Button icon={<Pencil aria-hidden="true" />} onPress={editing.onEdit}>
              {t('edit')}
            </Button>
            <Menu
              label={t('addNear')}
              kind="secondary"
              groups={[
                {
                  id: 'add',
                  entries: [
                    { id: 'below', label: t('addBelow'), icon: <Plus />, onAction: editing.onAddBelow },
                    { id: 'beside', label: t('addBeside'), icon: <Plus />, onAction: editing.onAddBeside },
                  ],
                },
              ]}
            />
            <Menu
              label={t('more')}
              isIconOnly
              groups={[
                {
                  id: 'more',
                  entries: [
                    history({ type: 'theme', id: theme.id }),
                    {
                      id: 'retire',
                      label: t(theme.retiredAt ? 'unretire' : 'retire'),
                      detail: t(theme.retiredAt ? 'unretireDetail' : 'retireDetail'),
                      onAction: editing.onRetire,
                    },
                    {
                      id: 'merge',
                      label: tm('entry'),
                      detail: tm('entryDetail'),
                      onAction: editing.onMerge,
                    },
                    {
                      id: 'hide',
                      label: t('hide'),
                      detail: t('hideDetail'),
                      kind: 'danger',
                      onAction: editing.onHide,
                    },
                  ],
                },
              ]}
            >
              <EllipsisVertical aria-hidden="true" />
            </Menu>
          </>
        )
      }
    >
      <div className="stack">
        {theme.retiredAt && <Badge>{t('retired')}</Badge>}
        {theme.depth > 0 && (
          <p className="small quiet" dir="auto">
            {above(themes, theme)
              .map((one) => calledIn(one, i18n.language))
              .join(' › ')}
          </p>
        )}
        <Link
          to="/themes/$themeId"
          params={{ themeId: theme.id }}
          search={{ conference: conferenceId }}
          className="link"
        >
          {td('themePage.open')}
        </Link>
        {theme.description && (
          <p className="theme-description" dir="auto">
            {theme.description}
          </p>
        )}
        {isUsed ? (
          <Link
            to="/conferences/$conferenceId/interventions"
            params={{ conferenceId }}
            search={{ theme: theme.id }}
            className="link"
          >
            {t('interventions', { count: theme.interventions, number: format.number(theme.interventions) })}
          </Link>
        ) : (
          <p className="quiet">{t('unused')}</p>
        )}
        <dl className="theme-called">
          {Object.entries(theme.names).map(([language, text]) => (
            <div key={language}>
              <dt>{format.language(language)}</dt>
              <dd dir="auto" lang={language}>
                {text}
              </dd>
            </div>
          ))}
        </dl>
        {theme.mappings.length > 0 && <Mappings mappings={theme.mappings} />}
        {editing?.onStep && (
          <div className="row">
            <span className="small quiet">{t('move')}</span>
            <StepButtons themes={themes} id={theme.id} name={name} onStep={editing.onStep} />
          </div>
        )}
      </div>
    </Panel>
  )
}

function Mappings({ mappings }: Pick<Theme, 'mappings'>) {
  const { t } = useTranslation('themes')
  return (
    <section className="stack theme-elsewhere" aria-labelledby="theme-elsewhere">
      <h3 id="theme-elsewhere">{t('form.mappings')}</h3>
      <ul>
        {mappings.map(({ concept, vocabulary, label, relation }) => (
          <li key={concept}>
            <a className="link" href={concept} rel="noreferrer" target="_blank" dir="auto">
              {label ?? concept}
            </a>{' '}
            <span className="small quiet">
              <bdi>{vocabulary}</bdi> · {t(`relation.${relation}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function above(themes: readonly Theme[], theme: Theme): Theme[] {
  const parent = themes.find(({ id }) => id === theme.parentId)
  return parent ? [...above(themes, parent), parent] : []
}
