import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { getFloorRules } from '#contract/floor'
import { Button } from '#ui/button'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { Notice } from '#ui/notice'
import { Breadcrumbs, PageHeader } from '#ui/page-header'
import { query } from '../../../http/query.ts'
import { useRefusal } from '../../../http/use-refusal.ts'
import { toast } from '../../../ui/toast-queue.ts'
import { useMayEdit } from '../../accounts/public/session.ts'
import { useConference } from '../../conferences/public/current-conference.tsx'
import { EditingNotice } from '../../editing/public/editing-notice.tsx'
import { RulesFacts } from './rules-facts.tsx'
import { RulesForm } from './rules-form.tsx'
import { useNames } from './use-names.ts'
import { type Kept, useSaveRules } from './use-save-rules.ts'
import './rules.css'

/** How the floor is given at a conference: read by everybody, changed by editors. */
export function FloorRulesScreen() {
  const { t } = useTranslation('floor-rules')
  const conference = useConference()
  const mayEdit = useMayEdit()
  const inWords = useRefusal()
  const names = useNames(conference.id)
  const kept = useQuery(query(getFloorRules, { params: { id: conference.id } }))
  const { takeUsual, isPending } = useSaveRules(conference.id)
  // The form stays as it was opened; it begins anew when the usual rules are taken.
  const [openings, setOpenings] = useState(0)
  const rules = kept.data
  const failed = kept.isError ? kept : names.failed

  async function takeUsualAgain(now: Kept) {
    try {
      await takeUsual(now)
      setOpenings((before) => before + 1)
      toast(t('usual.taken'))
    } catch (error) {
      toast(inWords(error), { tone: 'refused' })
      kept.refetch()
    }
  }

  return (
    <main className="page" id="main">
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumbs={
          <Breadcrumbs>
            <Link to="/conferences/$conferenceId" params={{ conferenceId: conference.id }}>
              {conference.shortName ?? conference.name}
            </Link>
          </Breadcrumbs>
        }
        actions={
          mayEdit &&
          rules &&
          !rules.isUsual && (
            <Button isPending={isPending} onPress={() => takeUsualAgain(rules)}>
              {t('usual.take')}
            </Button>
          )
        }
      />
      <EditingNotice type="conference" id={mayEdit ? conference.id : undefined} />
      {failed && (
        <FailedState onRetry={() => failed.refetch()} isRetrying={failed.isFetching}>
          {inWords(failed.error)}
        </FailedState>
      )}
      {!failed && (!rules || !names.isReady) && <LoadingState lines={10} />}
      {!failed && rules && names.isReady && (
        <div className="stack rules-screen">
          <Notice title={t(rules.isUsual ? 'usual.hold' : 'usual.own')}>{t('usual.source')}</Notice>
          {mayEdit ? (
            <RulesForm key={openings} conferenceId={conference.id} kept={rules} names={names} />
          ) : (
            <RulesFacts rules={rules.rules} nameOf={names.nameOf} />
          )}
        </div>
      )}
    </main>
  )
}
