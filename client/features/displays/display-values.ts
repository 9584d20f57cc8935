import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Answer } from '#contract'
import { createDisplay, type listDisplays } from '#contract/displays'

export type Display = Answer<typeof listDisplays>['items'][number]
export type MadeDisplay = Answer<typeof createDisplay>

export type DisplayValues = { label: string; languages: string[]; showsSpeaker: boolean }

const mostLanguages = 4

/** What a display is given, as the form has it. */
export function useDisplaySchema() {
  const { t } = useTranslation('displays')
  return z.object({
    label: createDisplay.body.shape.label,
    languages: z
      .array(z.string())
      .min(1, t('form.languagesNeeded'))
      .max(mostLanguages, t('form.languagesMany')),
    showsSpeaker: z.boolean(),
  })
}

// Those in which countries and groups have names.
const named = ['ar', 'zh', 'en', 'fr', 'ru', 'es', 'vi', 'ms']

/** The languages that a display may have, those of the conference first. */
export const languagesFor = (working: readonly string[]) => [...new Set([...working, ...named])]

export type LinkSettings = { scheme: 'dark' | 'light'; languages: 'together' | 'in-turn' }

/** The link of a display, in which a screen's settings are, where they are not the usual ones. */
export function linkOf(token: string, { scheme, languages }: LinkSettings) {
  const settings = new URLSearchParams({
    ...(scheme !== 'dark' && { scheme }),
    ...(languages !== 'together' && { languages }),
  }).toString()
  return `${location.origin}/hall/${token}${settings && `?${settings}`}`
}
