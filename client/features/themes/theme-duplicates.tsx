import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { listThemeDuplicates } from '#contract/themes'
import { useFormat } from '#ui/use-format'
import { query } from '../../http/query.ts'
import { DuplicateList } from '../distinctions/public/duplicate-list.tsx'
import { MergeThemeDialog } from './merge-theme-dialog.tsx'
import { Swatch } from './theme-fields.tsx'
import { calledIn, type Theme } from './theme-tree.ts'

type ThemeDuplicatesProps = {
  conferenceId: string
  /** The whole tree. */
  themes: readonly Theme[]
  cursor?: string
  apart?: string
  onGo: (to: { cursor: string } | { apart: string }) => void
}

/** Themes that may be one, each beside the other, to be looked at and merged, or told apart. */
export function ThemeDuplicates({ conferenceId, themes, cursor, apart, onGo }: ThemeDuplicatesProps) {
  const { i18n } = useTranslation()
  const found = useQuery(query(listThemeDuplicates, { query: { cursor, pageSize: 20 } }))
  const link = ({ id }: { id: string }, name: ReactNode) => (
    <Link
      from="/conferences/$conferenceId/themes"
      to="/conferences/$conferenceId/themes"
      params={{ conferenceId }}
      search={(before) => ({ ...before, open: id })}
      resetScroll={false}
      className="link"
    >
      {name}
    </Link>
  )
  return (
    <DuplicateList
      type="theme"
      conferenceId={conferenceId}
      asked={found}
      groupOf={({ themes: records, distinct }) => ({
        // Two of one name are told by where they stand.
        records: records.map((theme) => ({
          id: theme.id,
          name: [...theme.path.slice(0, -1), calledIn(theme, i18n.language)].join(' › '),
          theme,
        })),
        distinct,
      })}
      facts={({ theme }) => (
        <>
          <span className="row">
            {theme.hue !== null && <Swatch hue={theme.hue} />}
            {link(theme, <bdi>{calledIn(theme, i18n.language)}</bdi>)}
          </span>
          <Place theme={theme} />
        </>
      )}
      link={link}
      mergeDialog={({ record, into, ...merging }) => (
        <MergeThemeDialog
          key={record.id}
          theme={record.theme}
          themes={themes}
          into={into.theme}
          {...merging}
        />
      )}
      apart={apart}
      onGo={onGo}
    />
  )
}

/** What tells it from the other: where it stands, what else it is called, and how often it was spoken about. */
function Place({ theme: { path, names, interventions } }: { theme: Theme }) {
  const { t } = useTranslation('merging')
  const format = useFormat()
  const above = path.slice(0, -1).join(' › ')
  const called = [...new Set([path.at(-1)!, ...Object.values(names)])]
  return (
    <>
      {above && (
        <span className="small quiet" dir="auto">
          {above}
        </span>
      )}
      {called.length > 1 && (
        <span className="small quiet" dir="auto">
          {called.join(' · ')}
        </span>
      )}
      <span className="small quiet">
        {t('interventions', { count: interventions, number: format.number(interventions) })}
      </span>
    </>
  )
}
