import { Link } from '@tanstack/react-router'
import { Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import type { readMinutes } from '#contract/minutes'
import { IconButton } from '#ui/icon-button'
import { textOf } from './plain-text.ts'
import { useCopy } from './use-copy.ts'

type Minutes = Answer<typeof readMinutes>
type Paragraph = Minutes['paragraphs'][number]

/** The paragraphs of the minutes; each numbered one leads to its intervention and can be copied by itself. */
export function MinutesText({ minutes, conferenceId }: { minutes: Minutes; conferenceId: string }) {
  const { t } = useTranslation('minutes')
  const { paragraphs, language } = minutes
  return (
    <div className="card minutes-sheet">
      {/* All its languages are written from left to right, whichever way the screens are. */}
      <div className="minutes-text" lang={language} dir="ltr">
        {paragraphs.map((paragraph, place) => (
          <ParagraphOf
            key={paragraph.interventionId ?? `${paragraph.kind} ${place}`}
            paragraph={paragraph}
            conferenceId={conferenceId}
          />
        ))}
      </div>
      {!paragraphs.some(({ number }) => number !== null) && <p className="quiet">{t('empty')}</p>}
    </div>
  )
}

function ParagraphOf({ paragraph, conferenceId }: { paragraph: Paragraph; conferenceId: string }) {
  const { t, i18n } = useTranslation('minutes')
  const copy = useCopy()
  const { number, kind, interventionId, text, summary } = paragraph
  if (number === null || interventionId === null)
    return (
      <p className="minutes-line" data-kind={kind}>
        <bdi>{text}</bdi>
      </p>
    )
  return (
    <div className="minutes-paragraph">
      <Link
        to="/conferences/$conferenceId/interventions/$interventionId"
        params={{ conferenceId, interventionId }}
        className="minutes-number figure"
        aria-label={t('open', { number })}
      >
        {number}.
      </Link>
      <div className="minutes-said">
        <p>
          <bdi>{text}</bdi>
        </p>
        {summary && (
          <p dir="auto" className="minutes-summary">
            {summary}
          </p>
        )}
      </div>
      {/* The controls speak the language of the screens, not that of the minutes. */}
      <span lang={i18n.language} className="no-print">
        <IconButton
          size="small"
          label={t('copyOne', { number })}
          onPress={() => copy(textOf(paragraph), t('copied', { number }))}
        >
          <Copy aria-hidden="true" />
        </IconButton>
      </span>
    </div>
  )
}
