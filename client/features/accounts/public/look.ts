import { showLanguage } from '../../../locales/i18n.ts'
import { isLanguage } from '../../../locales/languages.ts'

/** How the screens look on this device. Kept here too, so that the sign-in screen already looks right. */
export type Look = {
  language: string | null
  colorScheme: 'light' | 'dark' | null
  density: 'comfortable' | 'compact' | null
}

const key = 'rostrum.look'
const prefersDark = matchMedia('(prefers-color-scheme: dark)')
let look: Look = { language: null, colorScheme: null, density: null }

function kept(): Partial<Look> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}')
  } catch {
    return {}
  }
}

function paint() {
  const page = document.documentElement.dataset
  page.scheme = look.colorScheme ?? (prefersDark.matches ? 'dark' : 'light')
  page.density = look.density ?? 'comfortable'
}

/** Applies a look now and keeps it on this device; a language that we do not have leaves the shown one. */
export async function applyLook(wanted: Partial<Look>) {
  look = { ...look, ...wanted }
  localStorage.setItem(key, JSON.stringify(look))
  paint()
  if (look.language && isLanguage(look.language)) await showLanguage(look.language)
}

/** Looks as it was left on this device; else as the system and the browser's languages say. */
export async function startLook() {
  look = { ...look, ...kept() }
  paint()
  prefersDark.addEventListener('change', paint)
  const wished = [look.language ?? '', ...navigator.languages.map((tag) => tag.split('-')[0]!)]
  await showLanguage(wished.find(isLanguage) ?? 'en')
}
