import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import type { Person } from './person-values.ts'
import { PrintedName } from './public/printed-name.tsx'

export function PersonFacts({ person }: { person: Person }) {
  const { t } = useTranslation('persons')
  const format = useFormat()
  const facts = [
    ['honorific', person.honorific],
    ['sortName', person.sortName],
    ['nameInOriginalScript', person.nameInOriginalScript],
    ['aliases', person.aliases.length > 0 ? format.list(person.aliases) : null],
    ['note', person.note],
  ] as const
  const known = facts.filter(([, text]) => text)
  return (
    <div className="stack">
      {known.length > 0 && (
        <dl className="person-facts">
          {known.map(([name, text]) => (
            <div key={name}>
              <dt>{t(`form.${name}`)}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <section className="stack person-part" aria-labelledby="places-of">
        <h3 id="places-of">{t('places')}</h3>
        {person.places.length === 0 && <p className="quiet">{t('noPlaces')}</p>}
        <ul className="person-places">
          {person.places.map(({ delegateId, conferenceId, delegation, honorific, nameAsPrinted, post }) => (
            <li key={delegateId}>
              <Link
                to="/conferences/$conferenceId/delegations/$delegationId"
                params={{ conferenceId, delegationId: delegation.id }}
              >
                <NamePlate code={delegation.code} name={delegation.name} />
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
      </section>
    </div>
  )
}
