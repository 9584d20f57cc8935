import { Check, Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#ui/icon-button'
import { Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { VisuallyHidden } from '#ui/visually-hidden'
import { RecordMenu } from '../history/public/record-menu.tsx'
import { agrees, byMeasure, type Figure } from './figure.ts'

type FigureTableProps = {
  figures: readonly Figure[]
  /** Given where each row says what it is of. */
  sessions?: readonly { id: string; title: string }[]
  /** Without them the table only reads. */
  onEdit?: (figure: Figure) => void
  onHide?: (figure: Figure) => void
}

export function FigureTable({ figures, sessions, onEdit, onHide }: FigureTableProps) {
  const { t } = useTranslation('figures')
  const titleOf = (id: string | null) =>
    id === null ? t('wholeConference') : (sessions?.find((session) => session.id === id)?.title ?? '')
  return (
    <Table caption={t('title')}>
      <thead>
        <tr>
          <th scope="col">{t('columns.measure')}</th>
          <th scope="col" data-figure="" data-tight="">
            {t('columns.reported')}
          </th>
          <th scope="col" data-figure="" data-tight="">
            {t('columns.counted')}
          </th>
          {sessions && <th scope="col">{t('columns.of')}</th>}
          <th scope="col" data-words="">
            {t('columns.source')}
          </th>
          {onEdit && (
            <th scope="col" data-tight="" className="no-print">
              <VisuallyHidden>{t('columns.actions')}</VisuallyHidden>
            </th>
          )}
        </tr>
      </thead>
      {byMeasure(figures).map((group) => (
        <tbody key={group.measure} className="figure-measure">
          {group.figures.map((figure, index) => (
            <tr key={figure.id}>
              {index === 0 && (
                <th scope="rowgroup" rowSpan={group.figures.length}>
                  {t(`measure.${group.measure}`)}
                </th>
              )}
              <td data-figure="">
                <Reported figure={figure} />
              </td>
              <td data-figure="">
                <Counted figure={figure} />
              </td>
              {sessions && (
                <td>
                  <span dir="auto">{titleOf(figure.sessionId)}</span>
                </td>
              )}
              <td>
                <Source figure={figure} />
              </td>
              {onEdit && (
                <td data-tight="" className="no-print">
                  <Actions figure={figure} onEdit={onEdit} onHide={onHide} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  )
}

function Actions({
  figure,
  onEdit,
  onHide,
}: { figure: Figure } & Pick<FigureTableProps, 'onEdit' | 'onHide'>) {
  const { t } = useTranslation('figures')
  const named = {
    measure: t(`measure.${figure.measure}`),
    value: figure.value,
    source: figure.source.title,
  }
  return (
    <span className="figure-actions">
      <IconButton size="small" label={t('editNamed', named)} onPress={() => onEdit?.(figure)}>
        <Pencil aria-hidden="true" />
      </IconButton>
      <RecordMenu
        type="reported_figure"
        id={figure.id}
        label={t('moreNamed', named)}
        size="small"
        hide={{ label: t('hide'), onAction: () => onHide?.(figure) }}
      />
    </span>
  )
}

function Reported({ figure: { value, qualifier } }: { figure: Figure }) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const number = format.number(value)
  if (qualifier === 'exactly') return number
  return t(`qualified.${qualifier}`, { number })
}

function Counted({ figure }: { figure: Figure }) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  if (figure.counted === null)
    return (
      <span className="quiet" title={t('notCounted')}>
        <span aria-hidden="true">–</span>
        <VisuallyHidden>{t('notCounted')}</VisuallyHidden>
      </span>
    )
  return (
    <span className="figure-counted">
      {agrees(figure) && (
        <span title={t('agrees')}>
          <Check aria-hidden="true" />
          <VisuallyHidden>{t('agrees')}</VisuallyHidden>
        </span>
      )}
      {format.number(figure.counted)}
    </span>
  )
}

function Source({ figure: { source, note } }: { figure: Figure }) {
  return (
    <>
      <span dir="auto">
        {source.url ? (
          <a href={source.url} rel="noreferrer" target="_blank">
            {source.title}
          </a>
        ) : (
          source.title
        )}
        {source.publisher && <span className="quiet"> · {source.publisher}</span>}
      </span>
      {note && (
        <div className="quiet small" dir="auto">
          {note}
        </div>
      )}
    </>
  )
}
