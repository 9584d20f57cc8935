import { ExternalLink, Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { sourceSorts } from '#contract/sources'
import { IconButton } from '#ui/icon-button'
import { Moment } from '#ui/moment'
import { SortHeader, Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { VisuallyHidden } from '#ui/visually-hidden'
import { sortBy } from '../../ui/sort-by.ts'
import type { Columns } from '../../ui/use-columns.ts'
import { RecordMenu } from '../history/public/record-menu.tsx'
import type { Source } from './source-values.ts'

/** The columns that may be left out. */
export const sourceColumns = ['publisher', 'language', 'publishedOn', 'citations', 'updatedAt'] as const
export type SourceSort = (typeof sourceSorts)[number]

type SourceTableProps = {
  sources: readonly Source[]
  columns: Columns<(typeof sourceColumns)[number]>
  sort: SourceSort
  onSort: (sort: SourceSort) => void
  /** Without them the table only reads. */
  onEdit?: (source: Source) => void
  onHide?: (source: Source) => void
}

export function SourceTable({ sources, columns, sort, onSort, onEdit, onHide }: SourceTableProps) {
  const { t } = useTranslation('sources')
  const format = useFormat()
  const { has } = columns
  return (
    <Table caption={t('title')} columns={columns}>
      <thead>
        <tr>
          <SortHeader {...sortBy('title', sort, onSort)} words="">
            {t('column.title')}
          </SortHeader>
          {has('publisher') && (
            <SortHeader {...sortBy('publisher', sort, onSort)}>{t('column.publisher')}</SortHeader>
          )}
          {has('language') && (
            <th scope="col" data-column="language">
              {t('column.language')}
            </th>
          )}
          {has('publishedOn') && (
            <SortHeader {...sortBy('publishedOn', sort, onSort, 'descending')}>
              {t('column.publishedOn')}
            </SortHeader>
          )}
          {has('citations') && (
            <SortHeader {...sortBy('citations', sort, onSort, 'descending')} isFigure>
              {t('column.citations')}
            </SortHeader>
          )}
          {has('updatedAt') && (
            <SortHeader {...sortBy('updatedAt', sort, onSort, 'descending')} column="updatedAt">
              {t('column.updatedAt')}
            </SortHeader>
          )}
          {onEdit && (
            <th scope="col" data-tight="" className="no-print">
              <VisuallyHidden>{t('column.actions')}</VisuallyHidden>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <tr key={source.id}>
            <td className="source-title-cell">
              <SourceTitle source={source} />
              {source.note && (
                <div className="small quiet source-note" dir="auto">
                  {source.note}
                </div>
              )}
            </td>
            {has('publisher') && (
              <td>
                <bdi>{source.publisher}</bdi>
              </td>
            )}
            {has('language') && (
              <td data-column="language" data-tight="">
                {source.language && format.language(source.language)}
              </td>
            )}
            {has('publishedOn') && (
              <td data-tight="">{source.publishedOn && format.day(source.publishedOn, 'short')}</td>
            )}
            {has('citations') && <td data-figure="">{format.number(source.citations)}</td>}
            {has('updatedAt') && (
              <td data-column="updatedAt" data-tight="">
                <Moment at={source.updatedAt} />
              </td>
            )}
            {onEdit && (
              <td data-tight="" className="no-print">
                <span className="source-actions">
                  <IconButton
                    size="small"
                    label={t('editNamed', { title: source.title })}
                    onPress={() => onEdit(source)}
                  >
                    <Pencil aria-hidden="true" />
                  </IconButton>
                  <RecordMenu
                    type="source"
                    id={source.id}
                    label={t('more', { title: source.title })}
                    size="small"
                    hide={{ label: t('hide'), detail: t('hideDetail'), onAction: () => onHide?.(source) }}
                  />
                </span>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function SourceTitle({ source: { title, url } }: { source: Source }) {
  const { t } = useTranslation('sources')
  if (!url) return <span dir="auto">{title}</span>
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" className="source-link" title={url}>
      <span dir="auto">{title}</span>&nbsp;
      <ExternalLink aria-hidden="true" />
      <VisuallyHidden>{t('newTab')}</VisuallyHidden>
    </a>
  )
}
