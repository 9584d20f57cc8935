import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { getIntervention } from '#contract/interventions'
import { EmptyState } from '#ui/empty-state'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { isStatus } from '../../http/errors.ts'
import { query } from '../../http/query.ts'
import { useMayEdit } from '../accounts/public/session.ts'
import { useConference } from '../conferences/public/current-conference.tsx'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import { ActConflicts } from '../floor/public/act-conflicts.tsx'
import { OpenedForm } from './form/opened-form.tsx'
import type { Intervention } from './form/values.ts'

/** Edits one intervention, from the record as it is when the screen is entered. */
export function EditScreen() {
  const { interventionId = '' } = useParams({ strict: false })
  return <EditOne key={interventionId} id={interventionId} />
}

function EditOne({ id }: { id: string }) {
  const { t } = useTranslation('intervention-form')
  const conference = useConference()
  const mayEdit = useMayEdit()
  const asked = useQuery({
    ...query(getIntervention, { params: { id } }),
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    placeholderData: undefined,
  })
  // What others save meanwhile is met when this is saved, not pulled from under what is being typed.
  const [opened, setOpened] = useState<Intervention>()
  if (!opened && asked.data && asked.isFetchedAfterMount) setOpened(asked.data)

  const params = { conferenceId: conference.id, interventionId: id }
  const wayOut = (
    <Link
      to="/conferences/$conferenceId/interventions/$interventionId"
      params={params}
      className="button"
      data-kind="quiet"
    >
      {t('bar.toRecord')}
    </Link>
  )
  return (
    <main className="page" id="main">
      <PageHeader
        title={opened ? t('editTitleOf', { delegation: opened.delegation.name }) : t('editTitle')}
        lead={opened && <NamePlate code={opened.delegation.code} name={opened.delegation.name} />}
      />
      {!mayEdit && <EmptyState title={t('mayNot.title')}>{t('mayNot.body')}</EmptyState>}
      {mayEdit && !opened && asked.isError && (
        <FailedState onRetry={() => asked.refetch()} isRetrying={asked.isFetching}>
          {t(isStatus(asked.error, 404) ? 'notThere' : 'loadFailed')}
        </FailedState>
      )}
      {mayEdit && !opened && !asked.isError && <LoadingState lines={10} />}
      {mayEdit && opened && (
        <div className="stack">
          {opened.reviewState === 'final' && <Notice title={t('final.title')}>{t('final.body')}</Notice>}
          <ActConflicts
            record={opened}
            onSettled={async (_, isTaken) => {
              if (isTaken) setOpened((await asked.refetch()).data)
            }}
          />
          <OpenedForm key={opened.version} record={opened} wayOut={wayOut} />
        </div>
      )}
    </main>
  )
}
