import { useTranslation } from 'react-i18next'
import { useAtDesk } from '../at-desk.ts'
import { squeezed } from '../names/plain.ts'
import { QuickPick } from './quick-pick.tsx'

type MotionStepProps = { onPick: (motion: string | null, isOther: boolean) => void; onBack: () => void }

/** What a point of order moves, in the precedence of the rules; most move nothing. */
export function MotionStep({ onPick, onBack }: MotionStepProps) {
  const { t } = useTranslation('floor')
  const { motions } = useAtDesk().desk.floor.rules
  return (
    <QuickPick
      label={t('motion.label')}
      takesFirst
      find={(text) =>
        text.trim() === ''
          ? [null, ...motions]
          : motions.filter(({ name }) => squeezed(name).includes(squeezed(text)))
      }
      itemKey={(motion) => motion?.id ?? 'none'}
      renderItem={(motion) => <span dir="auto">{motion?.name ?? t('motion.none')}</span>}
      onPick={(motion, { isOther }) => onPick(motion?.id ?? null, isOther)}
      onBack={onBack}
    />
  )
}
