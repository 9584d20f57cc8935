import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FloorEntry } from '#floor/state'
import { useKnown } from './names/known-context.ts'

/** What the desk calls those whom it knows by their ids, in the reader's language where they have a name in it. */
export function useNames() {
  const { t, i18n } = useTranslation('floor')
  const known = useKnown()
  const { language } = i18n
  return useMemo(() => {
    const inLanguage = (one: { name: string; names: Record<string, string> }) =>
      one.names[language] ?? one.name
    const plate = (delegationId: string) => {
      const found = known.delegations.get(delegationId)
      return { code: found?.code ?? null, name: found?.name ?? t('unknownDelegation') }
    }
    return {
      plate,
      group(id: string) {
        const found = known.groups.get(id)
        return found ? inLanguage(found) : t('unknownGroup')
      },
      groupCode: (id: string) => known.groups.get(id)?.code ?? t('unknownGroup'),
      theme(id: string) {
        const found = known.themes.get(id)
        return found ? { name: inLanguage(found), hue: found.hue } : { name: t('unknownTheme'), hue: null }
      },
      /** As printed that day, else as the kit has the person; null: nobody knows. */
      speaker({ speakerHonorific, speakerName, speakerPost, personId, delegationId }: FloorEntry) {
        const kept = known.delegations.get(delegationId)?.speakers.find((one) => one.personId === personId)
        const name = speakerName ?? kept?.name
        if (!name) return null
        const honorific = speakerName ? speakerHonorific : kept?.honorific
        return {
          name: honorific ? `${honorific} ${name}` : name,
          post: speakerPost ?? (speakerName ? null : kept?.post) ?? null,
        }
      },
    }
  }, [known, language, t])
}
