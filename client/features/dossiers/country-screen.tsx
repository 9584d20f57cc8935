import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { countryDossier } from '#contract/dossiers'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { ReadingPart } from '#ui/reading'
import { useFormat } from '#ui/use-format'
import { query } from '../../http/query.ts'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import { ExportMenu } from '../exports/public/export-menu.tsx'
import { asJson } from './as-json.ts'
import type { CountryDossier } from './dossier.ts'
import { DossierFrame } from './dossier-frame.tsx'
import { ParticipantDossier } from './participant-dossier.tsx'

const route = getRouteApi('/signed-in/countries/$code')

/** A country over all conferences. A former state is itself, and says what came after it. */
export function CountryScreen() {
  const { t, i18n } = useTranslation('dossiers')
  const { code } = route.useParams()
  const asked = useQuery(query(countryDossier, { params: { code } }))
  return (
    <DossierFrame asked={asked}>
      {(dossier) => {
        const { country, totals } = dossier
        const name = country.names[i18n.language] ?? country.name
        const about = { country: country.code }
        return (
          <>
            <PageHeader
              title={<NamePlate code={country.code} name={name} size="large" />}
              documentTitle={name}
              lead={t(`country.${country.kind}`)}
              actions={
                <ExportMenu
                  address={`/countries/${country.code}`}
                  rows={totals.interventions}
                  label={t('export', { name })}
                  further={asJson}
                />
              }
            />
            <Former dossier={dossier} name={name} />
            <ParticipantDossier
              dossier={dossier}
              about={about}
              aboutAt={() => about}
              facts={<CountryFacts country={country} name={name} />}
            />
          </>
        )
      }}
    </DossierFrame>
  )
}

type Related = CountryDossier['successors']

function Former({ dossier, name }: { dossier: CountryDossier; name: string }) {
  const { t } = useTranslation('dossiers')
  const format = useFormat()
  const { country, successors, predecessors } = dossier
  return (
    <>
      {country.kind === 'former_state' && (
        <Notice>
          {country.endedOn
            ? t('former.ended', { name, day: format.day(country.endedOn) })
            : t('former.state', { name })}{' '}
          {successors.length > 0 && t('former.successors')} <Names of={successors} />
        </Notice>
      )}
      {predecessors.length > 0 && (
        <p className="dossier-related quiet">
          {t('former.predecessors')} <Names of={predecessors} />
        </p>
      )}
    </>
  )
}

function Names({ of }: { of: Related }) {
  const { i18n } = useTranslation()
  return of.map(({ code, name, names }, nth) => (
    <span key={code}>
      {nth > 0 && '; '}
      <Link to="/countries/$code" params={{ code }} className="link" dir="auto">
        {names[i18n.language] ?? name}
      </Link>
    </span>
  ))
}

function CountryFacts({ country, name }: { country: CountryDossier['country']; name: string }) {
  const { t } = useTranslation('dossiers')
  const format = useFormat()
  const others = Object.entries(country.names).filter(([, text]) => text !== name)
  return (
    <ReadingPart title={t('country.called')}>
      <dl className="dossier-called">
        {country.formalName && (
          <div>
            <dt>{t('country.formalName')}</dt>
            <dd dir="auto">{country.formalName}</dd>
          </div>
        )}
        {others.map(([language, text]) => (
          <div key={language}>
            <dt>{format.language(language)}</dt>
            <dd dir="auto" lang={language}>
              {text}
            </dd>
          </div>
        ))}
      </dl>
      {country.groups.length > 0 && (
        <p className="dossier-groups">
          <span className="small quiet">{t('country.groups')}</span>{' '}
          {country.groups.map((code) => (
            <Link key={code} to="/groups/$code" params={{ code }} className="link">
              {code}
            </Link>
          ))}
        </p>
      )}
    </ReadingPart>
  )
}
