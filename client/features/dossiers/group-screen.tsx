import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { groupDossier } from '#contract/dossiers'
import { PageHeader } from '#ui/page-header'
import { Reading, ReadingPart } from '#ui/reading'
import { useFormat } from '#ui/use-format'
import { query } from '../../http/query.ts'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import { ExportMenu } from '../exports/public/export-menu.tsx'
import { asJson } from './as-json.ts'
import { AtConferences } from './at-conferences.tsx'
import { ByParticipant } from './by-participant.tsx'
import type { GroupDossier } from './dossier.ts'
import { DossierFrame } from './dossier-frame.tsx'
import { LatestSaid } from './latest-said.tsx'
import { OverTime } from './over-time.tsx'
import { RaisedThemes } from './raised-themes.tsx'
import { Speakers } from './speakers.tsx'
import { Totals } from './totals.tsx'

const route = getRouteApi('/signed-in/groups/$code')

/** What was said in the name of a group, by whom, and who its members are and were. */
export function GroupScreen() {
  const { t, i18n } = useTranslation('dossiers')
  const { code } = route.useParams()
  const asked = useQuery(query(groupDossier, { params: { id: code } }))
  return (
    <DossierFrame asked={asked}>
      {(dossier) => {
        const { group, totals, conferences, days, themes, by, speakers } = dossier
        const name = group.names[i18n.language] ?? group.name
        const about = { group: group.code }
        return (
          <>
            <PageHeader
              title={<NamePlate code={group.code} name={name} size="large" />}
              documentTitle={name}
              lead={t(`groupKind.${group.kind}`)}
              actions={
                <ExportMenu
                  address={`/groups/${group.code}`}
                  rows={totals.interventions}
                  label={t('export', { name })}
                  further={asJson}
                />
              }
            />
            <Reading
              facts={
                <>
                  <Totals totals={totals} />
                  <Members group={group} />
                </>
              }
            >
              <ByParticipant by={by} title={t('inItsName')} about={about} />
              <RaisedThemes themes={themes} about={about} />
              <LatestSaid about={about} conferences={conferences} totals={totals} hasDelegations />
              <Speakers
                speakers={speakers}
                conferences={conferences}
                title={t('speakers.title')}
                hasDelegations
              />
              {conferences.length > 0 && <AtConferences conferences={conferences} about={() => about} />}
              <OverTime days={days} conferences={conferences} about={about} />
            </Reading>
          </>
        )
      }}
    </DossierFrame>
  )
}

function Members({ group }: Pick<GroupDossier, 'group'>) {
  const { t } = useTranslation('dossiers')
  const format = useFormat()
  return (
    <ReadingPart title={t('members.title', { number: format.number(group.memberCount) })}>
      <details className="dossier-details" open={group.members.length <= 30}>
        <summary>{t('members.all')}</summary>
        <ul className="dossier-members">
          {group.members.map(({ countryCode, name, since, until }) => (
            <li key={`${countryCode} ${since}`}>
              <Link to="/countries/$code" params={{ code: countryCode }} className="link" dir="auto">
                {name}
              </Link>
              {(since || until) && (
                <span className="small quiet">
                  {since && t('members.since', { day: format.day(since, 'short') })}{' '}
                  {until && t('members.until', { day: format.day(until, 'short') })}
                </span>
              )}
            </li>
          ))}
        </ul>
      </details>
    </ReadingPart>
  )
}
