import { useTranslation } from 'react-i18next'
import { Reading, ReadingPart } from '#ui/reading'
import { useFormat } from '#ui/use-format'
import { useCopyPassage } from '../../citing/public/use-copy-passage.tsx'
import { ActConflicts } from '../../floor/public/act-conflicts.tsx'
import { lacksOf } from '../public/intervention.ts'
import { type Place, readPlace } from '../public/places.ts'
import { Attribution } from './attribution.tsx'
import { Corrigenda } from './corrigenda.tsx'
import { Exchange } from './exchange.tsx'
import { Floor } from './floor.tsx'
import type { Intervention, LinkTo } from './intervention.ts'
import { Neighbours } from './neighbours.tsx'
import { PassageBar } from './passage-bar.tsx'
import { RecordFacts } from './record-facts.tsx'
import { Sources } from './sources.tsx'
import { TextsSideBySide } from './texts-side-by-side.tsx'
import { ThemesWithPassages } from './themes-with-passages.tsx'
import { useSelectedPassage } from './use-selected-passage.ts'
import { Written } from './written.tsx'
import './details.css'
import './reading.css'

type InterventionReadingProps = {
  intervention: Intervention
  linkTo: LinkTo
  /** The place that the address leads to. */
  at: string | undefined
}

/** One intervention to be read: what was said in the main column, whose it is and when beside it. */
export function InterventionReading({ intervention, linkTo, at }: InterventionReadingProps) {
  const { t } = useTranslation('interventions')
  const { id, conferenceId, note, themes, texts, citations } = intervention
  const place = readPlace(at)
  const { copy, dialog } = useCopyPassage(id)
  const selected = useSelectedPassage()
  return (
    <Reading
      facts={
        <div className="details">
          <Attribution intervention={intervention} />
          <Floor intervention={intervention} />
          <Lacking intervention={intervention} />
        </div>
      }
    >
      <ActConflicts record={intervention} />
      <Summary summary={intervention.summary} place={place} />
      <ThemesWithPassages themes={themes} place={place} onCopy={copy} />
      <TextsSideBySide key={id} texts={texts} place={place} />
      <Exchange intervention={intervention} linkTo={linkTo} />
      <Corrigenda intervention={intervention} />
      {note && (
        <ReadingPart title={t('details.note')}>
          <p className="details-prose" dir="auto">
            {note}
          </p>
        </ReadingPart>
      )}
      <div className="details reading-ends">
        <Sources citations={citations} />
        <RecordFacts intervention={intervention} />
      </div>
      <Neighbours id={id} linkTo={linkTo} />
      {selected && (
        <PassageBar
          passage={selected}
          address={`${window.location.origin}/conferences/${conferenceId}/interventions/${id}`}
          onCopy={copy}
        />
      )}
      {dialog}
    </Reading>
  )
}

function Lacking({ intervention }: { intervention: Intervention }) {
  const { t } = useTranslation('interventions')
  const format = useFormat()
  const lacks = lacksOf(intervention)
  if (lacks.length === 0) return null
  return (
    <p className="small details-lacks">
      {t('lacking', { what: format.list(lacks.map((lack) => t(`lacks.${lack}`))) })}
    </p>
  )
}

function Summary({ summary, place }: { summary: string | null; place: Place | null }) {
  const { t } = useTranslation('interventions')
  return (
    <ReadingPart title={t('details.summary')}>
      {summary ? (
        <Written text={summary} field="summary" of="" place={place} className="details-prose" />
      ) : (
        <p className="quiet">{t('reading.noSummary')}</p>
      )}
    </ReadingPart>
  )
}
