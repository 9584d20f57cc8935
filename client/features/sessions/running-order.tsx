import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { placeIntervention } from '#contract/interventions'
import { Badge } from '#ui/badge'
import { Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { useRowOrder } from '#ui/use-row-order'
import { useCommand } from '../../http/query.ts'
import { useMayEdit } from '../accounts/public/session.ts'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import { type ListedIntervention, speakerOf } from '../interventions/public/intervention.ts'
import { ReviewState, StatusBadge } from '../interventions/public/review-badge.tsx'
import { SpeakerName } from '../interventions/public/speaker-name.tsx'
import { ThemeChip } from '../themes/public/theme-chip.tsx'
import { useOrder } from './use-order.ts'
import { useSayRefused } from './use-say-refused.ts'
import './running-order.css'

type RunningOrderProps = { interventions: readonly ListedIntervention[] }

/** The interventions of one session in their order; who may edit puts them into another. */
export function RunningOrder({ interventions }: RunningOrderProps) {
  const { t } = useTranslation('sessions')
  const mayEdit = useMayEdit()
  const place = useCommand(placeIntervention, ['sessions'])
  const order = useOrder(
    interventions,
    (id, afterId, version) => place.mutateAsync({ params: { id }, body: { afterId }, version }),
    useSayRefused('interventions'),
  )
  const rows = useRowOrder({
    items: order.shown,
    itemKey: ({ id }) => id,
    itemText: (one) => [speakerOf(one), one.delegation.name].filter(Boolean).join(', '),
    onMove: order.move,
    isDisabled: !mayEdit,
  })
  return (
    <div className="running-order">
      <Table caption={t('running.caption')}>
        <thead>
          <tr>
            <th scope="col" data-figure="" data-tight="">
              {t('running.number')}
            </th>
            <th scope="col" data-tight="">
              {t('running.time')}
            </th>
            <th scope="col" data-figure="" data-tight="">
              {t('running.duration')}
            </th>
            <th scope="col">{t('running.delegation')}</th>
            <th scope="col" data-words="">
              {t('running.speaker')}
            </th>
            <th scope="col">{t('running.themes')}</th>
            <th scope="col" data-tight="">
              {t('running.state')}
            </th>
            {mayEdit && (
              <th scope="col" data-tight="" className="no-print">
                {t('columns.order')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {order.shown.map((one, index) => (
            <tr key={one.id} {...rows.row(one)}>
              <td data-figure="" data-tight="" className="quiet">
                {index + 1}
              </td>
              <Row one={one} />
              {mayEdit && (
                <td data-tight="" className="no-print programme-order">
                  {rows.grip(one)}
                  {rows.buttons(one)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
      {rows.announcement}
    </div>
  )
}

function Row({ one }: { one: ListedIntervention }) {
  const format = useFormat()
  const { conferenceId, delegation, startedAt, durationSeconds } = one
  return (
    <>
      <td data-tight="">
        {startedAt ? <time dateTime={startedAt}>{format.time(startedAt)}</time> : <Unknown />}
      </td>
      <td data-figure="" data-tight="">
        {durationSeconds === null ? <Unknown /> : format.duration(durationSeconds)}
      </td>
      <td className="running-delegation">
        <Link
          to="/conferences/$conferenceId/interventions"
          params={{ conferenceId }}
          search={{ session: one.session.id, open: one.id }}
        >
          <NamePlate code={delegation.code} name={delegation.name} />
        </Link>
      </td>
      <td className="running-speaker">
        <Speaker one={one} />
      </td>
      <td>
        <span className="running-themes">
          {one.themes.map(({ theme }) => (
            <ThemeChip key={theme.id} theme={theme} />
          ))}
        </span>
      </td>
      <td data-tight="">
        <span className="running-state">
          <StatusBadge status={one.status} />
          <ReviewState state={one.reviewState} />
        </span>
      </td>
    </>
  )
}

function Unknown() {
  const { t } = useTranslation('sessions')
  return (
    <span className="quiet">
      <span aria-hidden="true">–</span>
      <span className="running-unknown">{t('running.unknown')}</span>
    </span>
  )
}

function Speaker({ one }: { one: ListedIntervention }) {
  const { t, i18n } = useTranslation(['sessions', 'interventions'])
  const format = useFormat()
  const speaker = speakerOf(one)
  const groups = one.groups.map(({ names, name }) => names[i18n.language] ?? name)
  return (
    <>
      <div className="row">
        {speaker ? (
          <span dir="auto">
            <SpeakerName of={one} />
          </span>
        ) : (
          <span className="quiet">{t('interventions:representative')}</span>
        )}
        {one.kind !== 'statement' && <Badge>{t(`interventions:kind.${one.kind}`)}</Badge>}
      </div>
      {one.speakerPost && (
        <div className="quiet small" dir="auto">
          {one.speakerPost}
        </div>
      )}
      {groups.length > 0 && (
        <div className="small">{t('running.onBehalfOf', { groups: format.list(groups) })}</div>
      )}
    </>
  )
}
