import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useConference } from '../conferences/public/current-conference.tsx'
import { type IndexPage, letterAnchor } from './speech-index.ts'

type LettersProps = { index: IndexPage; letter: string | undefined }

/** The letters: down the page where all of it is here, else each a page of its own. */
export function Letters({ index: { by, letters, pages }, letter }: LettersProps) {
  const { t } = useTranslation('speech-index')
  const { id: conferenceId } = useConference()
  const isWhole = letter === undefined && pages <= 1
  const order = by === 'country' ? undefined : by
  const to = { to: '/conferences/$conferenceId/index', params: { conferenceId } } as const
  return (
    <nav className="index-letters no-print" aria-label={t('letters')}>
      {!isWhole && (
        <Link {...to} search={{ by: order, letter: undefined }} activeOptions={{ explicitUndefined: true }}>
          {t('all')}
        </Link>
      )}
      {letters.map((one) =>
        isWhole ? (
          <Link
            key={one.letter}
            {...to}
            search={{ by: order }}
            hash={letterAnchor(one.letter)}
            activeOptions={{ includeHash: true }}
            activeProps={{}}
          >
            {one.letter}
          </Link>
        ) : (
          <Link key={one.letter} {...to} search={{ by: order, letter: one.letter }}>
            {one.letter}
          </Link>
        ),
      )}
    </nav>
  )
}
