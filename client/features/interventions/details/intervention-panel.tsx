import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Maximize2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { getIntervention } from '#contract/interventions'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { Panel } from '#ui/panel'
import { isStatus } from '../../../http/errors.ts'
import { query } from '../../../http/query.ts'
import { useRefusal } from '../../../http/use-refusal.ts'
import { useMayEdit } from '../../accounts/public/session.ts'
import { useConference } from '../../conferences/public/current-conference.tsx'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import type { LinkTo } from './intervention.ts'
import { InterventionActions } from './intervention-actions.tsx'
import { InterventionDetails } from './intervention-details.tsx'

type InterventionPanelProps = { id: string; onClose: () => void; onHidden: () => unknown; linkTo: LinkTo }

/** One intervention beside the list that it was opened from. */
export function InterventionPanel({ id, onClose, onHidden, linkTo }: InterventionPanelProps) {
  const { t } = useTranslation('interventions')
  const conference = useConference()
  const mayEdit = useMayEdit()
  const inWords = useRefusal()
  const found = useQuery({ ...query(getIntervention, { params: { id } }), placeholderData: undefined })
  const { data } = found
  return (
    <Panel
      title={
        <PanelTitle id={id}>{data ? <Plate delegation={data.delegation} /> : t('details.title')}</PanelTitle>
      }
      onClose={onClose}
      actions={
        data && (
          <Link
            to="/conferences/$conferenceId/interventions/$interventionId"
            params={{ conferenceId: conference.id, interventionId: id }}
            className="button"
            data-kind="quiet"
            data-icon-only=""
            aria-label={t('details.ownPage')}
            title={t('details.ownPage')}
          >
            <Maximize2 aria-hidden="true" />
          </Link>
        )
      }
      foot={data && mayEdit && <InterventionActions key={id} intervention={data} onHidden={onHidden} />}
    >
      {found.isPending && <LoadingState lines={8} />}
      {found.isError && (
        <FailedState
          title={isStatus(found.error, 404) ? t('details.gone') : undefined}
          onRetry={isMissing(found.error) ? undefined : () => found.refetch()}
          isRetrying={found.isFetching}
        >
          {isMissing(found.error) ? t('details.goneMeans') : inWords(found.error)}
        </FailedState>
      )}
      {data && !isMissing(found.error) && <InterventionDetails intervention={data} linkTo={linkTo} />}
    </Panel>
  )
}

/** Hidden, never there, or no id at all: asking again would not help. */
const isMissing = (error: unknown) => isStatus(error, 404) || isStatus(error, 400)

function Plate({ delegation: { code, name } }: { delegation: { code: string | null; name: string } }) {
  return <NamePlate code={code} name={name} />
}

type PanelTitleProps = { id: string; children: React.ReactNode }

// Another row opened in the same panel is read aloud too; the panel itself takes the focus only when it appears.
function PanelTitle({ id, children }: PanelTitleProps) {
  const words = useRef<HTMLSpanElement>(null)
  const shown = useRef(id)
  useEffect(() => {
    if (shown.current !== id) words.current?.closest('h2')?.focus()
    shown.current = id
  }, [id])
  return <span ref={words}>{children}</span>
}
