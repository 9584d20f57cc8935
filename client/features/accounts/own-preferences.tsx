import { useTranslation } from 'react-i18next'
import { RadioGroup } from '#ui/radio-group'
import { SaveState } from '#ui/save-state'
import { Switch } from '#ui/switch'
import { isLanguage, type LanguageCode, languages } from '../../locales/languages.ts'
import { usePreferences } from './public/use-preferences.ts'

const schemes = ['system', 'light', 'dark'] as const
const densities = ['comfortable', 'compact'] as const

/** How the screens look and listen: each choice holds at once. */
export function OwnPreferences() {
  const { t, i18n } = useTranslation('accounts')
  const { preferences, change, saving } = usePreferences()
  return (
    <div className="stack own-preferences">
      <RadioGroup<LanguageCode>
        label={t('language')}
        look="segments"
        value={isLanguage(i18n.language) ? i18n.language : 'en'}
        onChange={(language) => change({ language })}
        choices={Object.entries(languages).map(([code, label]) => ({ value: code as LanguageCode, label }))}
      />
      <RadioGroup<(typeof schemes)[number]>
        label={t('own.preferences.scheme')}
        look="segments"
        value={preferences.colorScheme ?? 'system'}
        onChange={(scheme) => change({ colorScheme: scheme === 'system' ? null : scheme })}
        choices={schemes.map((scheme) => ({ value: scheme, label: t(`own.preferences.schemes.${scheme}`) }))}
      />
      <RadioGroup<(typeof densities)[number]>
        label={t('own.preferences.density')}
        description={t('own.preferences.densityDetail')}
        look="segments"
        value={preferences.density ?? 'comfortable'}
        onChange={(density) => change({ density })}
        choices={densities.map((density) => ({
          value: density,
          label: t(`own.preferences.densities.${density}`),
        }))}
      />
      <div>
        <Switch isSelected={preferences.singleKeys} onChange={(singleKeys) => change({ singleKeys })}>
          {t('own.preferences.singleKeys')}
        </Switch>
        <p className="field-description">{t('own.preferences.singleKeysDetail')}</p>
      </div>
      <div className="own-saving">{saving && <SaveState state={saving} />}</div>
    </div>
  )
}
