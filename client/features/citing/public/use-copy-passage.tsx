import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { citeIntervention } from '#contract/citing'
import { call } from '../../../http/call.ts'
import { toast } from '../../../ui/toast-queue.ts'
import { today } from '../today.ts'
import { CiteDialog } from './cite-dialog.tsx'

type Passage = { text: string; at: string }

/**
 * Copies a passage with its citation in the style of the United Nations. Where the browser does not let it, the
 * citation is shown, to be copied by hand: `dialog` has to stand somewhere.
 */
export function useCopyPassage(interventionId: string) {
  const { t } = useTranslation('citing')
  const [shown, setShown] = useState<Passage>()
  async function copy(passage: Passage) {
    try {
      const query = { accessedOn: today(), passage: passage.text.slice(0, 5000), at: passage.at }
      const { styles } = await call(citeIntervention, { params: { id: interventionId }, query })
      await navigator.clipboard.writeText(styles.find(({ style }) => style === 'un')!.text)
      toast(t('passageCopied'))
    } catch {
      setShown(passage)
    }
  }
  const dialog = shown && (
    <CiteDialog interventionId={interventionId} passage={shown} onClose={() => setShown(undefined)} />
  )
  return { copy, dialog }
}
