import type { Person } from './person-values.ts'

type Told = Pick<Person, 'name'> & Partial<Pick<Person, 'places'>>

/** The name, and after it what tells two of the same name apart. */
export function PersonLine({ person }: { person: Told }) {
  const place = person.places?.[0]
  const told = [place?.delegation.name, place?.post].filter(Boolean).join(' · ')
  return (
    <span dir="auto">
      {person.name}
      {told && (
        <span className="option-detail" dir="auto">
          {' '}
          {told}
        </span>
      )}
    </span>
  )
}
