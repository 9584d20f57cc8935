import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import { useIsSignedIn } from '../../accounts/public/session.ts'
import { ActConflicts } from '../../floor/public/act-conflicts.tsx'
import { lacksOf } from '../public/intervention.ts'
import { Attribution } from './attribution.tsx'
import { Corrigenda } from './corrigenda.tsx'
import { Exchange } from './exchange.tsx'
import { Floor } from './floor.tsx'
import type { Intervention, LinkTo } from './intervention.ts'
import { RecordFacts } from './record-facts.tsx'
import { Section } from './section.tsx'
import { Sources } from './sources.tsx'
import { Texts } from './texts.tsx'
import { ThemeList } from './theme-list.tsx'
import './details.css'

type InterventionDetailsProps = { intervention: Intervention; linkTo: LinkTo }

/** All that is known of one intervention, what is looked for most first. */
export function InterventionDetails({ intervention, linkTo }: InterventionDetailsProps) {
  const { t } = useTranslation('interventions')
  const format = useFormat()
  const isSignedIn = useIsSignedIn()
  const lacks = isSignedIn ? lacksOf(intervention) : []
  const { summary, note } = intervention
  return (
    <div className="details">
      <ActConflicts record={intervention} />
      <Attribution intervention={intervention} />
      <Floor intervention={intervention} />
      {lacks.length > 0 && (
        <p className="small details-lacks">
          {t('lacking', { what: format.list(lacks.map((lack) => t(`lacks.${lack}`))) })}
        </p>
      )}
      <Corrigenda intervention={intervention} />
      <Exchange intervention={intervention} linkTo={linkTo} />
      {summary && (
        <Section title={t('details.summary')}>
          <p className="details-prose" dir="auto">
            {summary}
          </p>
        </Section>
      )}
      <ThemeList themes={intervention.themes} />
      <Texts texts={intervention.texts} />
      <Sources citations={intervention.citations} />
      {note && (
        <Section title={t('details.note')}>
          <p className="details-prose" dir="auto">
            {note}
          </p>
        </Section>
      )}
      <RecordFacts intervention={intervention} />
    </div>
  )
}
