import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Reading } from '#ui/reading'
import { AtConferences } from './at-conferences.tsx'
import type { About, CountryDossier } from './dossier.ts'
import { GroupsPart } from './groups-part.tsx'
import { LatestSaid } from './latest-said.tsx'
import { OverTime } from './over-time.tsx'
import { RaisedThemes } from './raised-themes.tsx'
import { Replies } from './replies.tsx'
import { Signed } from './signed.tsx'
import { Speakers } from './speakers.tsx'
import { Totals } from './totals.tsx'

type ParticipantDossierProps = {
  dossier: Omit<CountryDossier, 'country' | 'successors' | 'predecessors'>
  /** What finds what it said: in the search, and in the list of one conference. */
  about: About
  aboutAt: (at: CountryDossier['conferences'][number]) => About
  facts: ReactNode
}

/** What a country or an organization said, over all conferences; charts of it stand above the table of its days. */
export function ParticipantDossier({ dossier, about, aboutAt, facts }: ParticipantDossierProps) {
  const { t } = useTranslation('dossiers')
  const { totals, conferences, days, themes, speakers } = dossier
  return (
    <Reading
      facts={
        <>
          <Totals totals={totals} />
          {facts}
          <GroupsPart spokeFor={dossier.spokeFor} spokenFor={dossier.spokenFor} about={about} />
          <Replies replies={dossier.replies} />
          <Signed acts={dossier.acts} />
        </>
      }
    >
      <AtConferences conferences={conferences} about={aboutAt} />
      <RaisedThemes themes={themes} about={about} />
      <LatestSaid about={about} conferences={conferences} totals={totals} />
      <Speakers speakers={speakers} conferences={conferences} title={t('speakers.title')} />
      <OverTime days={days} conferences={conferences} about={about} />
    </Reading>
  )
}
