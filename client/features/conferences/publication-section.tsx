import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  getPublication,
  publishConference,
  type SpeakerNames,
  withdrawPublication,
} from '#contract/conferences'
import { Button } from '#ui/button'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { RadioGroup } from '#ui/radio-group'
import { useFormat } from '#ui/use-format'
import { Working } from '#ui/working'
import { query, useCommand } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { toast } from '../../ui/toast-queue.ts'
import type { Conference } from './public/current-conference.tsx'
import { PublishedCounts } from './published-counts.tsx'

/** Whether anybody may read the conference, and what they see of it: for administrators, who decide it. */
export function PublicationSection({ conference }: { conference: Conference }) {
  const { t } = useTranslation('publication')
  const format = useFormat()
  const inWords = useRefusal()
  const { id, version, publishedAt } = conference
  const read = useQuery({ ...query(getPublication, { params: { id } }), placeholderData: undefined })
  const publish = useCommand(publishConference)
  const withdraw = useCommand(withdrawPublication)
  const [names, setNames] = useState<SpeakerNames>(conference.speakerNames)
  const isBusy = publish.isPending || withdraw.isPending
  const address = `${location.origin}/conferences/${id}`

  async function act(work: Promise<unknown>, done: string) {
    try {
      await work
      toast(done)
    } catch (error) {
      toast(inWords(error), { tone: 'refused' })
    }
  }
  const doPublish = () =>
    act(publish.mutateAsync({ params: { id }, body: { speakerNames: names }, version }), t('done.published'))
  const doWithdraw = () => act(withdraw.mutateAsync({ params: { id }, version }), t('done.withdrawn'))

  return (
    <section className="overview-part publication no-print" aria-labelledby="publication">
      <h2 id="publication">{t('title')}</h2>
      <div className="card stack">
        <p>
          {publishedAt
            ? t('state.published', {
                at: format.dayOf(publishedAt),
                by: read.data?.publishedBy?.name ?? t('state.somebody'),
              })
            : t('state.closed')}
        </p>
        {publishedAt && (
          <p className="publication-address">
            <span className="quiet">{t('address')}</span>{' '}
            <a className="link" href={address} dir="ltr">
              {address}
            </a>
          </p>
        )}
        {read.isPending && <LoadingState lines={3} />}
        {read.isError && (
          <FailedState onRetry={() => read.refetch()} isRetrying={read.isFetching}>
            {inWords(read.error)}
          </FailedState>
        )}
        {read.data && <PublishedCounts conferenceId={id} publication={read.data} names={names} />}
        <RadioGroup<SpeakerNames>
          label={t('names.label')}
          value={names}
          onChange={setNames}
          choices={[
            { value: 'always', label: t('names.always') },
            { value: 'when_final', label: t('names.when_final') },
          ]}
        />
        {publish.isPending && <Working>{t('publishing')}</Working>}
        <div className="row">
          {publishedAt ? (
            <>
              <Button
                kind="primary"
                isDisabled={isBusy || names === conference.speakerNames}
                onPress={doPublish}
              >
                {t('act.saveNames')}
              </Button>
              <Button kind="danger" isDisabled={isBusy} onPress={doWithdraw}>
                {t('act.withdraw')}
              </Button>
            </>
          ) : (
            <Button kind="primary" isDisabled={isBusy || !read.data} onPress={doPublish}>
              {t('act.publish')}
            </Button>
          )}
        </div>
      </div>
    </section>
  )
}
