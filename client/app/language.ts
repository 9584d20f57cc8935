import { showLanguage } from '../locales/i18n.ts'
import { isLanguage, type LanguageCode } from '../locales/languages.ts'

const key = 'rostrum.language'

/** Shows the language chosen on this device, else the first of the browser's that we have. */
export async function startLanguage() {
  const wished = [localStorage.getItem(key) ?? '', ...navigator.languages.map((tag) => tag.split('-')[0]!)]
  await showLanguage(wished.find(isLanguage) ?? 'en')
}

export async function chooseLanguage(language: LanguageCode) {
  localStorage.setItem(key, language)
  await showLanguage(language)
}
