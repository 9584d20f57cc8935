import { useTranslation } from 'react-i18next'
import type { Intervention } from './intervention.ts'
import { Section } from './section.tsx'

/** Where it is known from, with what each source says where they differ. */
export function Sources({ citations }: Pick<Intervention, 'citations'>) {
  const { t } = useTranslation('interventions')
  if (citations.length === 0) return null
  return (
    <Section title={t('details.sources')}>
      <ul className="details-list">
        {citations.map(({ source, says }) => (
          <li key={source.id}>
            <span dir="auto">
              {source.url ? (
                <a href={source.url} rel="noreferrer" target="_blank">
                  {source.title}
                </a>
              ) : (
                source.title
              )}
            </span>
            {source.publisher && (
              <span className="small quiet" dir="auto">
                {' '}
                {source.publisher}
              </span>
            )}
            {says && (
              <blockquote className="details-passage" dir="auto">
                {says}
              </blockquote>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
