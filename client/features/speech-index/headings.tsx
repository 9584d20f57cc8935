import { useTranslation } from 'react-i18next'
import { Entries } from './entries.tsx'
import { HeadingName, Reference } from './heading-name.tsx'
import { headingAnchor, type IndexHeading, type IndexPage, letterAnchor } from './speech-index.ts'

/** The headings of a page below their letters. */
export function Headings({ index }: { index: IndexPage }) {
  return letterByLetter(index.items).map(({ letter, headings }) => (
    <section key={letter} className="index-letter" aria-labelledby={letterAnchor(letter)}>
      <h2 id={letterAnchor(letter)} tabIndex={-1}>
        {letter}
      </h2>
      {headings.map((heading) => (
        <Heading key={heading.key} heading={heading} index={index} />
      ))}
    </section>
  ))
}

type HeadingProps = { heading: IndexHeading; index: IndexPage }

function Heading({ heading, index }: HeadingProps) {
  const { t } = useTranslation('speech-index')
  const { key, see, seeAlso, isContinued, entries } = heading
  if (see)
    return (
      <p className="index-see">
        <bdi>{heading.name}</bdi>, <i>{t('see')}</i> <Reference to={see} index={index} />
      </p>
    )
  return (
    <article className="index-heading" data-kind={heading.kind}>
      <h3 id={headingAnchor(key)} tabIndex={-1} lang={index.language}>
        <HeadingName heading={heading} by={index.by} />
        {isContinued && <span className="index-continued"> {t('continued')}</span>}
      </h3>
      {seeAlso.length > 0 && entries.length === 0 && <SeeAlso heading={heading} index={index} />}
      {entries.length > 0 && (
        <table className="index-entries" aria-labelledby={headingAnchor(key)}>
          {/* A browser repeats it on each printed page that the table goes on to; on the first, the heading covers it. */}
          <thead aria-hidden="true">
            <tr>
              <td colSpan={3}>
                <span className="index-running">{heading.name ?? t(`unnamed.${index.by}`)}</span>{' '}
                {t('continued')}
              </td>
            </tr>
          </thead>
          {/* Within the table: between it and the heading it would keep the one from covering the other's first head. */}
          {seeAlso.length > 0 && (
            <tbody>
              <tr>
                <td colSpan={3}>
                  <SeeAlso heading={heading} index={index} />
                </td>
              </tr>
            </tbody>
          )}
          <Entries heading={heading} by={index.by} />
        </table>
      )}
    </article>
  )
}

function SeeAlso({ heading: { seeAlso }, index }: HeadingProps) {
  const { t } = useTranslation('speech-index')
  return (
    <ul className="index-see index-also">
      <li>
        <i>{t('seeAlso')}</i>
      </li>
      {seeAlso.map((to, nth) => (
        <li key={to.key}>
          <Reference to={to} index={index} />
          {nth < seeAlso.length - 1 && ';'}
        </li>
      ))}
    </ul>
  )
}

function letterByLetter(items: readonly IndexHeading[]) {
  const letters: { letter: string; headings: IndexHeading[] }[] = []
  for (const heading of items) {
    const last = letters.at(-1)
    if (last?.letter === heading.letter) last.headings.push(heading)
    else letters.push({ letter: heading.letter, headings: [heading] })
  }
  return letters
}
