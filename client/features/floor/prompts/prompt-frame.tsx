import { X } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#ui/icon-button'
import { isComposed } from '../../../ui/composed.ts'
import './prompts.css'
import { useAsk } from './asking.tsx'

type PromptFrameProps = { title: ReactNode; children: ReactNode; hint?: ReactNode }

/** The frame of what is asked: keys of the desk rest under it, and Escape leaves it. */
export function PromptFrame({ title, children, hint }: PromptFrameProps) {
  const { t } = useTranslation('floor')
  const { close } = useAsk()
  const id = useId()
  return (
    <div
      className="desk-prompt"
      role="dialog"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposed(event.nativeEvent)) return
        event.stopPropagation()
        close()
      }}
    >
      <div className="desk-prompt-head">
        <h2 id={id}>{title}</h2>
        <IconButton label={t('pick.leave')} onPress={close}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      {children}
      {hint && <p className="quiet small desk-prompt-hint">{hint}</p>}
    </div>
  )
}
