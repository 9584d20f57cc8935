import { Check, CircleAlert, CloudOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import './button.css'
import './notice.css'

export type Saving = 'saved' | 'saving' | 'waiting' | 'refused'

type SaveStateProps = {
  state: Saving
  /** When it was saved, how many wait, or why it was refused. */
  detail?: string
}

export function SaveState({ state, detail }: SaveStateProps) {
  const { t } = useTranslation('ui')
  const tone = state === 'waiting' || state === 'refused' ? state : 'neutral'
  return (
    <span className="save-state" data-tone={tone} role="status">
      {state === 'saved' && <Check aria-hidden="true" />}
      {state === 'saving' && <span className="spinner" aria-hidden="true" />}
      {state === 'waiting' && <CloudOff aria-hidden="true" />}
      {state === 'refused' && <CircleAlert aria-hidden="true" />}
      {t(`saveState.${state}`)}
      {detail && <span>· {detail}</span>}
    </span>
  )
}
