import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox } from '#ui/checkbox'
import { ReadingPart } from '#ui/reading'
import { useFormat } from '#ui/use-format'
import { type Place, textOf } from '../public/places.ts'
import type { Intervention } from './intervention.ts'
import { inReadingOrder } from './texts.tsx'
import { Written } from './written.tsx'

const atFirst = 2

/** What was said, as it was said and translated, one text beside the other; which of them stand is chosen. */
export function TextsSideBySide({ texts, place }: Pick<Intervention, 'texts'> & { place: Place | null }) {
  const { t } = useTranslation('interventions')
  const format = useFormat()
  const ordered = inReadingOrder(texts).map((text) => ({ ...text, of: textOf(text.kind, text.language) }))
  const sought = ordered.find(({ of }) => place?.field === 'text' && place.of === of)
  const [chosen, setChosen] = useState<string[]>()
  // The one that the address leads to stands whatever the order.
  const first = [...new Set([...(sought ? [sought] : []), ...ordered].map(({ of }) => of))].slice(0, atFirst)
  const shown = chosen ?? first
  if (ordered.length === 0) return null
  return (
    <ReadingPart title={t('details.texts')}>
      {ordered.length > 1 && (
        <fieldset className="texts-choice no-print">
          <legend className="small quiet">{t('reading.texts')}</legend>
          {ordered.map(({ of, kind, language }) => (
            <Checkbox
              key={of}
              isSelected={shown.includes(of)}
              onChange={(isOn) =>
                setChosen(
                  ordered.map((one) => one.of).filter((one) => (one === of ? isOn : shown.includes(one))),
                )
              }
            >
              {`${format.language(language)} · ${t(`textKind.${kind}`)}`}
            </Checkbox>
          ))}
        </fieldset>
      )}
      <div className="texts-beside">
        {ordered
          .filter(({ of }) => shown.includes(of))
          .map(({ of, kind, language, body }) => (
            <section
              key={of}
              className="texts-one"
              aria-label={`${format.language(language)} · ${t(`textKind.${kind}`)}`}
            >
              <h3>
                {format.language(language)} <span className="small quiet">{t(`textKind.${kind}`)}</span>
              </h3>
              <Written
                text={body}
                field="text"
                of={of}
                place={place}
                className="details-prose details-text"
                language={language}
              />
            </section>
          ))}
      </div>
    </ReadingPart>
  )
}
