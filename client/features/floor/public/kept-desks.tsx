import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { deskAddress } from './desk-address.ts'
import { keptDesks } from './on-device.ts'

/** The way to the desks that open without a network; nothing where none does. */
export function KeptDesks() {
  const { t } = useTranslation('device')
  const { data = [] } = useQuery({ queryKey: ['kept-desks'], queryFn: keptDesks, staleTime: 0 })
  if (data.length === 0) return null
  return (
    <>
      <p>{t('desks.lead')}</p>
      <ul>
        {data.map(({ sessionId, conference, title }) => (
          <li key={sessionId}>
            <Link to={deskAddress(conference.id, sessionId)} dir="auto">
              {title}
            </Link>{' '}
            <span dir="auto">{conference.shortName ?? conference.name}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
