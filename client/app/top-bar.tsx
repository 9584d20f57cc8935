import { Link, useLocation, useParams } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IncompleteCount } from '../features/conferences/public/incomplete-count.tsx'
import { ConferenceSwitcher } from './conference-switcher.tsx'
import { useSections } from './use-sections.ts'
import './shell.css'

/** The way home, which conference, what else stands at its end, and the conference's sections. */
export function TopBar({ children }: { children: ReactNode }) {
  const { t } = useTranslation('app')
  const { conferenceId } = useParams({ strict: false })
  const sections = useSections()
  const { pathname } = useLocation()
  const nav = useRef<HTMLElement>(null)
  const place = pathname.split('/')[3]
  // On a narrow window the bar scrolls: where one is must be seen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address marks another section
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [pathname])
  return (
    <>
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <header className="top-bar">
        <div className="top-bar-row">
          <Link to="/" className="mark" aria-label={t('home')}>
            <span aria-hidden="true">R</span>
          </Link>
          <ConferenceSwitcher conferenceId={conferenceId} />
          {children}
        </div>
        {conferenceId && (
          <nav className="top-nav" ref={nav} aria-label={t('navigation.label')}>
            {sections.map(({ to, name, isExact, ...section }) => (
              <Link
                key={to}
                to={to}
                params={{ conferenceId }}
                activeOptions={{ exact: isExact, includeSearch: false }}
                inactiveProps={{
                  'aria-current':
                    'holds' in section && section.holds.some((part) => part === place) ? 'true' : undefined,
                }}
              >
                {t(`navigation.${name}`)}
                {name === 'toComplete' && <IncompleteCount conferenceId={conferenceId} />}
              </Link>
            ))}
          </nav>
        )}
      </header>
    </>
  )
}
