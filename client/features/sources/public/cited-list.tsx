import type { z } from 'zod'
import type { citation } from '#contract/sources'

/** The sources of a record: title, publisher, and what they say where they differ. */
export function CitedList({ citations }: { citations: readonly z.input<typeof citation>[] }) {
  return (
    <ul className="cited-list">
      {citations.map(({ source: { id, title, publisher, url }, says }) => (
        <li key={id}>
          {url ? (
            <a href={url} target="_blank" rel="noopener noreferrer" dir="auto">
              {title}
            </a>
          ) : (
            <span dir="auto">{title}</span>
          )}
          {publisher && (
            <>
              {' '}
              <span className="quiet" dir="auto">
                {publisher}
              </span>
            </>
          )}
          {says && (
            <div className="small" dir="auto">
              {says}
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
