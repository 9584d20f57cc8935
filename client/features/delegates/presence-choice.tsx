import { useTranslation } from 'react-i18next'
import { presences } from '#contract/delegates'
import { RadioGroup } from '#ui/radio-group'
import { VisuallyHidden } from '#ui/visually-hidden'
import type { Delegate } from './delegate-values.ts'
import { usePresence } from './use-presence.ts'

/** Whether a delegate is there, changed with one key or one click. */
export function PresenceChoice({ delegate }: { delegate: Delegate }) {
  const { t } = useTranslation('delegates')
  const { presence, choose } = usePresence(delegate)
  return (
    <div className="presence-choice">
      <RadioGroup
        label={<VisuallyHidden>{t('presenceOf', { name: delegate.nameAsPrinted })}</VisuallyHidden>}
        look="segments"
        value={presence}
        onChange={choose}
        choices={presences.map((value) => ({ value, label: t(`presence.${value}`) }))}
      />
    </div>
  )
}
