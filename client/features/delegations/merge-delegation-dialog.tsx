import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mergeDelegation, previewDelegationMerge } from '#contract/delegations'
import { useFormat } from '#ui/use-format'
import { MergeDialog } from '../../http/merge-dialog.tsx'
import type { Delegation } from './delegation-values.ts'
import { DelegationPicker, type PickedDelegation } from './public/delegation-picker.tsx'

type MergeDelegationDialogProps = {
  delegation: Delegation
  /** The other, where it is known. */
  into?: PickedDelegation
  onMerged: (into: { id: string }) => void
  onClose: () => void
}

export function MergeDelegationDialog({ delegation, into, onMerged, onClose }: MergeDelegationDialogProps) {
  const { t } = useTranslation('merging')
  const format = useFormat()
  // Whose version was seen when the dialog opened.
  const [record] = useState(delegation)
  return (
    <MergeDialog<PickedDelegation, typeof previewDelegationMerge, typeof mergeDelegation>
      record={record}
      into={into}
      preview={previewDelegationMerge}
      merge={mergeDelegation}
      lead={t('delegation.lead', { name: record.name })}
      picker={(field) => <DelegationPicker {...field} />}
      told={(counts) => {
        const many = (count: number) => ({ count, number: format.number(count) })
        const { interventions, final, delegates, chairs, treatyActions, citations } = counts
        const { delegatesInBoth, treatyActionsInBoth, twoCountries } = counts
        return {
          lines: [
            ...(interventions ? [t('interventions', many(interventions))] : []),
            ...(delegates ? [t('delegation.delegates', many(delegates))] : []),
            ...(chairs ? [t('chairs', many(chairs))] : []),
            ...(treatyActions ? [t('delegation.treatyActions', many(treatyActions))] : []),
            ...(citations ? [t('delegation.citations', many(citations))] : []),
          ],
          warnings: [
            ...(twoCountries ? [t('delegation.twoCountries')] : []),
            ...(final ? [t('final', many(final))] : []),
            ...(delegatesInBoth ? [t('delegation.delegatesInBoth', many(delegatesInBoth))] : []),
            ...(treatyActionsInBoth ? [t('delegation.treatyActionsInBoth', many(treatyActionsInBoth))] : []),
          ],
        }
      }}
      onMerged={onMerged}
      onClose={onClose}
    />
  )
}
