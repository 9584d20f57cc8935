import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { speakIssues } from './issue-words.ts'
import { type LanguageCode, languages } from './languages.ts'

type Words = Record<string, object>

const english = byNamespace(import.meta.glob<object>('./en/*.json', { eager: true, import: 'default' }))
const others: Record<Exclude<LanguageCode, 'en'>, () => Promise<{ words: Words }>> = {
  vi: () => import('./vi.ts'),
}

export const i18n = i18next.createInstance()

i18n.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  supportedLngs: Object.keys(languages),
  defaultNS: 'app',
  ns: Object.keys(english),
  resources: { en: english },
  // React escapes by itself.
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
})

speakIssues(i18n)

/** Shows the screens in a language: loads its words if needed and sets `lang` and `dir` of the page. */
export async function showLanguage(language: LanguageCode) {
  if (language !== 'en' && !i18n.hasResourceBundle(language, 'app')) {
    const { words } = await others[language]()
    for (const [namespace, resource] of Object.entries(words))
      i18n.addResourceBundle(language, namespace, resource)
  }
  await i18n.changeLanguage(language)
  document.documentElement.lang = language
  document.documentElement.dir = i18n.dir(language)
}

function byNamespace(files: Record<string, object>): Words {
  return Object.fromEntries(
    Object.entries(files).map(([path, words]) => [path.match(/([^/]+)\.json$/)![1]!, words]),
  )
}
