import { useTranslation } from 'react-i18next'
import { interventionKinds } from '#contract/interventions'
import type { FloorEntry } from '#floor/state'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import { useAtDesk } from '../at-desk.ts'
import { squeezed } from '../names/plain.ts'
import { useNames } from '../use-names.ts'
import { useAsk } from './asking.tsx'
import { PromptFrame } from './prompt-frame.tsx'
import { QuickPick } from './quick-pick.tsx'

/** What kind of intervention it is after all. */
export function KindPrompt({ entry }: { entry: FloorEntry }) {
  const { t } = useTranslation(['floor', 'interventions'])
  const { acts } = useAtDesk()
  const { close } = useAsk()
  const names = useNames()
  const nameOf = (kind: FloorEntry['kind']) => t(`interventions:kind.${kind}`)
  return (
    <PromptFrame
      title={
        <>
          {t('kind.title')} <NamePlate {...names.plate(entry.delegationId)} size="small" />
        </>
      }
    >
      <QuickPick
        label={t('about.kind')}
        find={(text) => interventionKinds.filter((kind) => squeezed(nameOf(kind)).includes(squeezed(text)))}
        itemKey={(kind) => kind}
        renderItem={nameOf}
        isChosen={(kind) => kind === entry.kind}
        onPick={(kind) => {
          if (kind !== entry.kind) acts.describe(entry, { kind: { was: entry.kind, now: kind } })
          close()
        }}
        onDone={close}
      />
    </PromptFrame>
  )
}
