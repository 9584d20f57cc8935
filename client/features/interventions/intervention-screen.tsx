import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { getIntervention } from '#contract/interventions'
import { Breadcrumbs, PageHeader } from '#ui/page-header'
import { query } from '../../http/query.ts'
import { useMayEdit } from '../accounts/public/session.ts'
import { CiteButton } from '../citing/public/cite-button.tsx'
import { useConference } from '../conferences/public/current-conference.tsx'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import { ExportMenu } from '../exports/public/export-menu.tsx'
import { InterventionActions } from './details/intervention-actions.tsx'
import { InterventionReading } from './details/intervention-reading.tsx'

const route = getRouteApi('/signed-in/conferences/$conferenceId/interventions/$interventionId')

/** One intervention on a page of its own: the address to cite, to send and to print; `at` leads to a place in it. */
export function InterventionScreen() {
  const { t } = useTranslation('interventions')
  const conference = useConference()
  const mayEdit = useMayEdit()
  const navigate = route.useNavigate()
  const { interventionId } = route.useParams()
  const { at } = route.useSearch()
  const { data } = useSuspenseQuery(query(getIntervention, { params: { id: interventionId } }))
  const { code, name } = data.delegation
  return (
    <main className="page" id="main">
      <PageHeader
        title={<NamePlate code={code} name={name} size="large" />}
        documentTitle={t('details.documentTitle', { name, session: data.session.title })}
        breadcrumbs={
          <Breadcrumbs>
            <Link to="/conferences/$conferenceId/interventions" params={{ conferenceId: conference.id }}>
              {t('title')}
            </Link>
            <Link
              to="/conferences/$conferenceId/sessions/$sessionId"
              params={{ conferenceId: conference.id, sessionId: data.session.id }}
              dir="auto"
            >
              {data.session.title}
            </Link>
          </Breadcrumbs>
        }
        actions={
          <>
            <CiteButton interventionId={data.id} />
            <ExportMenu
              address={`/interventions/${data.id}`}
              rows={1}
              label={t('reading.export')}
              further={[{ id: 'json', label: 'JSON', extension: 'json' }]}
            />
          </>
        }
      />
      {mayEdit && (
        <div className="intervention-desk no-print">
          <InterventionActions
            key={data.id}
            intervention={data}
            onHidden={() =>
              navigate({
                to: '/conferences/$conferenceId/interventions',
                params: { conferenceId: conference.id },
              })
            }
          />
        </div>
      )}
      <InterventionReading
        intervention={data}
        at={at}
        linkTo={(id, children) => (
          <Link
            to="/conferences/$conferenceId/interventions/$interventionId"
            params={{ conferenceId: conference.id, interventionId: id }}
          >
            {children}
          </Link>
        )}
      />
    </main>
  )
}
