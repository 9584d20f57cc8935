import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import type { search } from '#contract/search'
import { useFormat } from '#ui/use-format'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import { speakerOf } from '../interventions/public/intervention.ts'
import { writtenPlace } from '../interventions/public/places.ts'
import { ReviewState } from '../interventions/public/review-badge.tsx'
import { ThemeChip } from '../themes/public/theme-chip.tsx'

type Item = Answer<typeof search>['items'][number]
type Highlight = Item['highlights'][number]

/** One intervention that was found: whose it is, and where it says what was sought. */
export function Result({ row, highlights }: { row: Item['intervention']; highlights: Highlight[] }) {
  const { t } = useTranslation('search')
  const format = useFormat()
  const { delegation, session, conferenceId } = row
  const at = highlights[0] && placeOf(highlights[0])
  return (
    <li className="result">
      <h2>
        <Link
          to="/conferences/$conferenceId/interventions/$interventionId"
          params={{ conferenceId, interventionId: row.id }}
          search={{ at }}
          // The page goes to the place, and not to its top.
          resetScroll={at === undefined}
          data-row-link=""
        >
          <NamePlate code={delegation.code} name={delegation.name} />
        </Link>
        <span dir="auto">{speakerOf(row) ?? t('representative')}</span>
        {row.speakerPost && (
          <span dir="auto" className="quiet">
            {row.speakerPost}
          </span>
        )}
      </h2>
      <p className="result-where quiet small">
        <span>{t(`values.kind.${row.kind}`)}</span>
        <span dir="auto">{session.title}</span>
        <time dateTime={session.heldOn}>{format.day(session.heldOn)}</time>
        <ReviewState state={row.reviewState} />
      </p>
      {highlights.length > 0
        ? highlights.map((highlight) => (
            <Passage
              key={`${highlight.field} ${highlight.ofId} ${highlight.language} ${highlight.begins}`}
              highlight={highlight}
              row={row}
            />
          ))
        : row.summary && (
            <p dir="auto" className="result-passage result-summary">
              {row.summary}
            </p>
          )}
      {row.themes.length > 0 && (
        <p className="result-themes">
          {row.themes.slice(0, 5).map(({ theme }) => (
            <ThemeChip key={theme.id} theme={theme} />
          ))}
        </p>
      )}
    </li>
  )
}

// Parts of a text, marked by elements: nothing of the record is ever read as HTML.
function Passage({ highlight, row }: { highlight: Highlight; row: Item['intervention'] }) {
  const { t, i18n } = useTranslation('search')
  const { field, language, begins, isCut, parts } = highlight
  const at = placeOf(highlight)
  const languages = new Intl.DisplayNames(i18n.language, { type: 'language', fallback: 'code' })
  const from = field === 'text' && language ? languages.of(language) : t(`field.${field}`)
  return (
    <p className="result-passage">
      <Link
        to="/conferences/$conferenceId/interventions/$interventionId"
        params={{ conferenceId: row.conferenceId, interventionId: row.id }}
        search={{ at }}
        resetScroll={at === undefined}
        className="link small"
        data-kind="quiet"
      >
        {from}
      </Link>{' '}
      <span dir="auto" lang={language ?? undefined}>
        {begins > 0 && '…'}
        {parts.map(({ text, isHit }, nth) => {
          const key = `${nth} ${text.length}`
          return isHit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
        })}
        {isCut && '…'}
      </span>
    </p>
  )
}

/** Where in the intervention a highlight stands, from its first hit to its last; undefined: in who said it. */
function placeOf({ field, ofId, textKind, language, begins, parts }: Highlight): string | undefined {
  if (field === 'speaker') return undefined
  const first = parts.findIndex(({ isHit }) => isHit)
  const last = parts.findLastIndex(({ isHit }) => isHit)
  if (first === -1) return undefined
  const lengthOf = (some: Highlight['parts']) => some.reduce((sum, { text }) => sum + [...text].length, 0)
  return writtenPlace({
    field,
    of: field === 'passage' ? (ofId ?? '') : field === 'text' ? `${textKind}~${language}` : '',
    begins: begins + lengthOf(parts.slice(0, first)),
    length: lengthOf(parts.slice(first, last + 1)),
  })
}
