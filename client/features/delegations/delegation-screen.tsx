import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { getDelegation } from '#contract/delegations'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { Notice } from '#ui/notice'
import { query } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { useIsSignedIn } from '../accounts/public/session.ts'
import { DelegatesSection } from '../delegates/public/delegates-section.tsx'
import { ActsOfDelegation } from '../instruments/public/acts-of-delegation.tsx'
import { DelegationFacts } from './delegation-facts.tsx'
import { DelegationHead } from './delegation-head.tsx'
import { LatestInterventions } from './latest-interventions.tsx'
import './delegations.css'

const route = getRouteApi('/signed-in/conferences/$conferenceId/delegations/$delegationId')

export function DelegationScreen() {
  const { t } = useTranslation('delegations')
  const { t: tm } = useTranslation('merging')
  const { delegationId } = route.useParams()
  const isSignedIn = useIsSignedIn()
  const inWords = useRefusal()
  const read = useQuery(query(getDelegation, { params: { id: delegationId } }))
  // While another delegation is loaded the one before it must not stand under its address.
  const delegation = read.isPlaceholderData ? undefined : read.data
  if (!delegation)
    return (
      <main className="page" id="main">
        {read.isError ? (
          <FailedState title={t('failed')} onRetry={() => read.refetch()} isRetrying={read.isFetching}>
            {inWords(read.error)}
          </FailedState>
        ) : (
          <LoadingState lines={9} />
        )}
      </main>
    )
  const { id, conferenceId, name } = delegation
  return (
    <main className="page" id="main">
      <DelegationHead key={id} delegation={delegation} />
      {id !== delegationId && (
        <div className="delegation-went">
          <Notice>{tm('wentHere')}</Notice>
        </div>
      )}
      <DelegationFacts delegation={delegation} />
      <div className="delegation-parts">
        <DelegatesSection key={id} delegationId={id} />
        <LatestInterventions delegation={delegation} />
        {isSignedIn && <ActsOfDelegation conferenceId={conferenceId} delegationId={id} name={name} />}
      </div>
    </main>
  )
}
