import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ReadingPart } from '#ui/reading'
import { Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import { PrintedName } from '../persons/public/printed-name.tsx'
import { type CountryDossier, calledShort } from './dossier.ts'

type SpeakersProps = Pick<CountryDossier, 'speakers' | 'conferences'> & {
  title: string
  /** Whether each row says for which delegation. */
  hasDelegations?: boolean
}

/** Who spoke, in which capacity, as it was printed. */
export function Speakers({ speakers, conferences, title, hasDelegations }: SpeakersProps) {
  const { t } = useTranslation('dossiers')
  const format = useFormat()
  if (speakers.length === 0) return null
  const called = new Map(conferences.map(({ conference }) => [conference.id, calledShort(conference)]))
  return (
    <ReadingPart title={title}>
      <Table caption={title}>
        <thead>
          <tr>
            <th scope="col" data-words="">
              {t('speakers.speaker')}
            </th>
            <th scope="col" data-words="">
              {t('speakers.capacity')}
            </th>
            {hasDelegations && <th scope="col">{t('conferences.delegation')}</th>}
            <th scope="col" data-words="short">
              {t('conferences.conference')}
            </th>
            <th scope="col" data-figure="">
              {t('totals.interventions')}
            </th>
          </tr>
        </thead>
        <tbody>
          {speakers.map((one) => (
            <tr key={[one.person?.id, one.name, one.post, one.conferenceId, one.delegation.id].join(' ')}>
              <td>
                <Name speaker={one} />
              </td>
              <td>
                <div dir="auto">{one.post ?? <span className="quiet">–</span>}</div>
                {one.capacity && one.capacity !== 'other' && (
                  <div className="small quiet">{t(`capacity.${one.capacity}`)}</div>
                )}
              </td>
              {hasDelegations && (
                <td>
                  <NamePlate code={one.delegation.code} name={one.delegation.name} size="small" />
                </td>
              )}
              <td>
                <div dir="auto">{called.get(one.conferenceId)}</div>
                <div className="small quiet">{format.days(one.firstOn, one.lastOn)}</div>
              </td>
              <td data-figure="">{format.number(one.interventions)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </ReadingPart>
  )
}

function Name({ speaker: { person, honorific, name } }: { speaker: CountryDossier['speakers'][number] }) {
  const { t } = useTranslation('dossiers')
  if (name === null) return <span className="quiet">{t('speakers.unknown')}</span>
  const printed = (
    <span dir="auto">
      <PrintedName honorific={honorific} name={name} />
    </span>
  )
  if (!person) return printed
  return (
    <>
      <Link to="/persons/$personId" params={{ personId: person.id }} className="link">
        {printed}
      </Link>
      {person.name !== name && (
        <div className="small quiet" dir="auto">
          {person.name}
        </div>
      )}
    </>
  )
}
