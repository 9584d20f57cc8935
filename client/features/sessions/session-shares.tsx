import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import { sharesOf, withoutLength } from './intervention-totals.ts'
import { runningOrderQuery } from './interventions-query.ts'

/** How the floor was shared between the delegations of a session. */
export function SessionShares({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation('sessions')
  const format = useFormat()
  const { data = [] } = useQuery(runningOrderQuery(sessionId))
  const shares = sharesOf(data)
  const unknown = withoutLength(data)
  if (shares.length === 0) return null
  const hasTimes = shares.some(({ seconds }) => seconds > 0)
  return (
    <section className="session-part session-shares">
      <h2>{t('shares.title')}</h2>
      <Table caption={t('shares.title')}>
        <thead>
          <tr>
            <th scope="col">{t('running.delegation')}</th>
            <th scope="col" data-figure="" data-tight="">
              {t('columns.interventions')}
            </th>
            {hasTimes && (
              <>
                <th scope="col" data-figure="" data-tight="">
                  {t('columns.speakingTime')}
                </th>
                <th scope="col">{t('shares.share')}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {shares.map(({ delegation, interventions, seconds, share }) => (
            <tr key={delegation.id}>
              <td className="share-delegation">
                <NamePlate code={delegation.code} name={delegation.name} size="small" />
              </td>
              <td data-figure="">{format.number(interventions)}</td>
              {hasTimes && (
                <>
                  <td data-figure="">{seconds > 0 ? format.duration(seconds) : '–'}</td>
                  <td>
                    {share !== null && (
                      <span className="share">
                        <span className="share-track" aria-hidden="true">
                          <span className="share-bar" style={{ inlineSize: `${share * 100}%` }} />
                        </span>
                        <span className="figure">{format.share(share)}</span>
                      </span>
                    )}
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
      {unknown > 0 && (
        <p className="quiet small">
          {t('shares.unknown', { count: unknown, number: format.number(unknown) })}
        </p>
      )}
    </section>
  )
}
