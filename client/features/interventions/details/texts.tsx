import { useTranslation } from 'react-i18next'
import { Tabs } from '#ui/tabs'
import { useFormat } from '#ui/use-format'
import type { Intervention } from './intervention.ts'
import { Section } from './section.tsx'

/** What was said, as it was said and translated, one tab for each. */
export function Texts({ texts }: Pick<Intervention, 'texts'>) {
  const { t } = useTranslation('interventions')
  const format = useFormat()
  if (texts.length === 0) return null
  return (
    <Section title={t('details.texts')}>
      <Tabs
        label={t('details.texts')}
        tabs={inReadingOrder(texts).map(({ kind, language, body }) => ({
          id: `${kind} ${language}`,
          label: `${format.language(language)} · ${t(`textKind.${kind}`)}`,
          content: (
            <div className="details-prose details-text" lang={language} dir="auto">
              {body}
            </div>
          ),
        }))}
      />
    </Section>
  )
}

/** The words as spoken come before what was made of them. */
export const inReadingOrder = (texts: Intervention['texts']) =>
  [...texts].sort((a, b) => Number(a.kind !== 'verbatim') - Number(b.kind !== 'verbatim'))
