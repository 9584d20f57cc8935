import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RadioGroup } from '#ui/radio-group'
import { Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import { useAtDesk } from '../at-desk.ts'
import { useKnown } from '../names/known-context.ts'
import { useSecond } from '../now/use-second.ts'
import { useNames } from '../use-names.ts'
import { type Share, secondsOf, sharesOf } from './totals.ts'

/** How the floor was shared, by delegation and by regional group; whoever has it now is counted as they speak. */
export function TotalsTab() {
  const { t } = useTranslation('floor')
  const { desk } = useAtDesk()
  const known = useKnown()
  const names = useNames()
  const [by, setBy] = useState<'delegation' | 'region'>('delegation')
  const { entries } = desk.floor
  const keyOf = (delegationId: string) =>
    by === 'delegation' ? delegationId : (known.regionOf.get(delegationId) ?? null)
  const shares = sharesOf(entries, ({ delegationId }) => keyOf(delegationId), desk.now())
  const whole = {
    seconds: shares.reduce((sum, { seconds }) => sum + seconds, 0),
    running: shares.flatMap(({ running }) => running),
  }
  return (
    <div className="desk-totals">
      <RadioGroup
        look="segments"
        label={t('totals.by')}
        value={by}
        onChange={setBy}
        choices={[
          { value: 'delegation', label: t('totals.delegation') },
          { value: 'region', label: t('totals.region') },
        ]}
      />
      {shares.length === 0 ? (
        <p className="quiet">{t('totals.none')}</p>
      ) : (
        <Table caption={t('totals.caption')}>
          <thead>
            <tr>
              <th scope="col">{t(`totals.${by}`)}</th>
              <th scope="col" data-figure="" data-tight="">
                {t('totals.count')}
              </th>
              <th scope="col" data-figure="" data-tight="">
                {t('totals.time')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shares.map((share) => (
              <tr key={share.key ?? 'none'}>
                <th scope="row">
                  {share.key === null ? (
                    <span className="quiet">{t('totals.noRegion')}</span>
                  ) : by === 'delegation' ? (
                    <NamePlate {...names.plate(share.key)} size="small" />
                  ) : (
                    <span dir="auto">{names.group(share.key)}</span>
                  )}
                </th>
                <td data-figure="">{share.count}</td>
                <td data-figure="">
                  <Spoken share={share} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('totals.all')}</th>
              <td data-figure="">{shares.reduce((sum, { count }) => sum + count, 0)}</td>
              <td data-figure="">
                <Spoken share={whole} />
              </td>
            </tr>
          </tfoot>
        </Table>
      )}
    </div>
  )
}

/** Only the figure that runs is drawn anew. */
function Spoken({ share }: { share: Pick<Share<unknown>, 'seconds' | 'running'> }) {
  const format = useFormat()
  const { desk } = useAtDesk()
  const now = useSecond(desk.now, share.running.length > 0)
  return (
    <span data-running={share.running.length > 0 ? '' : undefined}>
      {format.duration(secondsOf(share, now))}
    </span>
  )
}
