import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { RadioGroup } from '#ui/radio-group'
import { i18n } from '../../locales/i18n.ts'
import { isLanguage, type LanguageCode, languages } from '../../locales/languages.ts'
import { applyLook } from './public/look.ts'
import './accounts.css'

type ThresholdProps = { title: string; lead?: ReactNode; children: ReactNode }

/** The screen before one is inside: the name of the house, one form, the language. */
export function Threshold({ title, lead, children }: ThresholdProps) {
  const { t } = useTranslation(['accounts', 'ui'])
  return (
    <main className="threshold" id="main">
      <title>{t('ui:documentTitle', { title })}</title>
      <div className="threshold-desk">
        <div className="threshold-mark">
          <span aria-hidden="true">ROS</span>
          <span>Rostrum</span>
        </div>
        <div className="threshold-body">
          <div>
            <h1 tabIndex={-1} data-page-heading="">
              {title}
            </h1>
            {lead && <p className="quiet">{lead}</p>}
          </div>
          {children}
        </div>
      </div>
      <div className="threshold-foot">
        <RadioGroup<LanguageCode>
          label={t('language')}
          look="segments"
          value={isLanguage(i18n.language) ? i18n.language : 'en'}
          onChange={(language) => applyLook({ language })}
          choices={Object.entries(languages).map(([value, label]) => ({
            value: value as LanguageCode,
            label,
          }))}
        />
      </div>
    </main>
  )
}
