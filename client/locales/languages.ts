/** The languages of the screens, each under its own name. */
export const languages = { en: 'English', vi: 'Tiếng Việt' } as const
export type LanguageCode = keyof typeof languages

export const isLanguage = (text: string): text is LanguageCode => text in languages
