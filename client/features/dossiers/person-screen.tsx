import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import { personDossier } from '#contract/dossiers'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Reading, ReadingPart } from '#ui/reading'
import { useFormat } from '#ui/use-format'
import { query } from '../../http/query.ts'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import { ExportMenu } from '../exports/public/export-menu.tsx'
import { PrintedName } from '../persons/public/printed-name.tsx'
import { asJson } from './as-json.ts'
import { AtConferences } from './at-conferences.tsx'
import { DossierFrame } from './dossier-frame.tsx'
import { LatestSaid } from './latest-said.tsx'
import { OverTime } from './over-time.tsx'
import { RaisedThemes } from './raised-themes.tsx'
import { Speakers } from './speakers.tsx'
import { Totals } from './totals.tsx'

type PersonDossier = Answer<typeof personDossier>

const route = getRouteApi('/signed-in/persons/$personId')

/** A person over all conferences, in the capacities as they were printed. */
export function PersonScreen() {
  const { t } = useTranslation('dossiers')
  const { t: tm } = useTranslation('merging')
  const { personId } = route.useParams()
  const asked = useQuery(query(personDossier, { params: { id: personId } }))
  return (
    <DossierFrame asked={asked}>
      {(dossier) => {
        const { person, totals, conferences, days, themes, speakers, chaired } = dossier
        const about = { person: person.id }
        return (
          <>
            <PageHeader
              title={<bdi>{person.name}</bdi>}
              documentTitle={person.name}
              lead={person.nameInOriginalScript && <bdi>{person.nameInOriginalScript}</bdi>}
              actions={
                <ExportMenu
                  address={`/persons/${person.id}`}
                  rows={totals.interventions}
                  label={t('export', { name: person.name })}
                  further={asJson}
                />
              }
            />
            {person.id !== personId && <Notice>{tm('wentHere')}</Notice>}
            <Reading
              facts={
                <>
                  <Totals totals={totals} />
                  <Places places={person.places} />
                  <Chaired chaired={chaired} />
                </>
              }
            >
              <Speakers
                speakers={speakers}
                conferences={conferences}
                title={t('speakers.asPrinted')}
                hasDelegations
              />
              <LatestSaid about={about} conferences={conferences} totals={totals} hasDelegations />
              <RaisedThemes themes={themes} about={about} />
              {conferences.length > 0 && <AtConferences conferences={conferences} about={() => about} />}
              <OverTime days={days} conferences={conferences} about={about} />
            </Reading>
          </>
        )
      }}
    </DossierFrame>
  )
}

function Places({ places }: Pick<PersonDossier['person'], 'places'>) {
  const { t } = useTranslation('dossiers')
  if (places.length === 0) return null
  return (
    <ReadingPart title={t('places')}>
      <ul className="dossier-list">
        {places.map(({ delegateId, conferenceId, delegation, honorific, nameAsPrinted, post }) => (
          <li key={delegateId}>
            <Link
              to="/conferences/$conferenceId/delegations/$delegationId"
              params={{ conferenceId, delegationId: delegation.id }}
            >
              <NamePlate code={delegation.code} name={delegation.name} size="small" />
            </Link>
            <span dir="auto">
              <PrintedName honorific={honorific} name={nameAsPrinted} />
            </span>
            {post && (
              <span className="small quiet" dir="auto">
                {post}
              </span>
            )}
          </li>
        ))}
      </ul>
    </ReadingPart>
  )
}

function Chaired({ chaired }: Pick<PersonDossier, 'chaired'>) {
  const { t } = useTranslation('dossiers')
  const format = useFormat()
  if (chaired.length === 0) return null
  return (
    <ReadingPart title={t('chaired')}>
      <ul className="dossier-list">
        {chaired.map(({ conferenceId, session, capacity }) => (
          <li key={session.id}>
            <Link
              to="/conferences/$conferenceId/sessions/$sessionId"
              params={{ conferenceId, sessionId: session.id }}
              className="link"
              dir="auto"
            >
              {session.title}
            </Link>
            <span className="small quiet">
              {format.day(session.heldOn)}
              {capacity && (
                <>
                  {' · '}
                  <bdi>{capacity}</bdi>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </ReadingPart>
  )
}
