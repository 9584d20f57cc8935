import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { organizationDossier } from '#contract/dossiers'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { useFormat } from '#ui/use-format'
import { query } from '../../http/query.ts'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import { ExportMenu } from '../exports/public/export-menu.tsx'
import { asJson } from './as-json.ts'
import type { CountryDossier } from './dossier.ts'
import { DossierFrame } from './dossier-frame.tsx'
import { ParticipantDossier } from './participant-dossier.tsx'

const route = getRouteApi('/signed-in/organizations/$key')

const idsOf = ({ delegations }: CountryDossier['conferences'][number]) =>
  delegations.map(({ id }) => id).join(',')

/** An organization over all conferences, by acronym or name. */
export function OrganizationScreen() {
  const { t } = useTranslation('dossiers')
  const format = useFormat()
  const { key } = route.useParams()
  const asked = useQuery(query(organizationDossier, { params: { key } }))
  return (
    <DossierFrame asked={asked}>
      {(dossier) => {
        const { organization, totals, conferences } = dossier
        const { name, acronym, kinds } = organization
        return (
          <>
            <PageHeader
              title={<NamePlate code={acronym} name={name} size="large" />}
              documentTitle={name}
              lead={format.list(kinds.map((kind) => t(`delegationKind.${kind}`)))}
              actions={
                <ExportMenu
                  address={`/organizations/${encodeURIComponent(organization.key)}`}
                  rows={totals.interventions}
                  label={t('export', { name })}
                  further={asJson}
                />
              }
            />
            {kinds.length > 1 && <Notice>{t('organization.several', { acronym: acronym ?? name })}</Notice>}
            <ParticipantDossier
              dossier={dossier}
              about={{ delegation: conferences.map(idsOf).join(',') }}
              aboutAt={(at) => ({ delegation: idsOf(at) })}
              facts={null}
            />
          </>
        )
      }}
    </DossierFrame>
  )
}
