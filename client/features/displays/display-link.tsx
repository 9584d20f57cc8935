import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyField } from '#ui/copy-field'
import { Notice } from '#ui/notice'
import { RadioGroup } from '#ui/radio-group'
import { type LinkSettings, linkOf, type MadeDisplay } from './display-values.ts'

/** The link of a display that was just made, to be copied: this once. How a screen looks is in it. */
export function DisplayLink({ display: { token, languages } }: { display: MadeDisplay }) {
  const { t } = useTranslation('displays')
  const [settings, setSettings] = useState<LinkSettings>({ scheme: 'dark', languages: 'together' })
  if (token === null) return <Notice isUrgent>{t('made.lost')}</Notice>
  return (
    <div className="stack">
      <p>{t('made.lead')}</p>
      <RadioGroup<LinkSettings['scheme']>
        label={t('made.scheme')}
        look="segments"
        value={settings.scheme}
        onChange={(scheme) => setSettings((before) => ({ ...before, scheme }))}
        choices={(['dark', 'light'] as const).map((value) => ({ value, label: t(`made.${value}`) }))}
      />
      {languages.length > 1 && (
        <RadioGroup<LinkSettings['languages']>
          label={t('made.languages')}
          look="segments"
          value={settings.languages}
          onChange={(shown) => setSettings((before) => ({ ...before, languages: shown }))}
          choices={(['together', 'in-turn'] as const).map((value) => ({ value, label: t(`made.${value}`) }))}
        />
      )}
      <CopyField label={t('made.link')} value={linkOf(token, settings)} />
    </div>
  )
}
