import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '#ui/page-header'
import { useConference } from '../conferences/public/current-conference.tsx'
import { pictures } from './frame/pictures.ts'
import './frame/picture-screen.css'

/** Which pictures there are of a conference. */
export function PicturesScreen() {
  const { t } = useTranslation('pictures')
  const params = { conferenceId: useConference().id }
  return (
    <main className="page" id="main">
      <PageHeader title={t('title')} lead={t('lead')} />
      <ul className="picture-cards">
        {pictures.map(({ name, to }) => (
          <li key={name} className="card">
            <h2>
              <Link to={to} params={params} className="link">
                {t(`${name}.title`)}
              </Link>
            </h2>
            <p className="quiet">{t(`${name}.lead`)}</p>
          </li>
        ))}
      </ul>
    </main>
  )
}
