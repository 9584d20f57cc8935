import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from '#ui/visually-hidden'
import { useAtDesk } from '../at-desk.ts'
import { useNames } from '../use-names.ts'
import { timeLeft } from './time-left.ts'
import { useSecond } from './use-second.ts'

/** Says to screen readers who has the floor, and the warnings, once each; never the clock. */
export function Announcer() {
  const { t } = useTranslation('floor')
  const { desk, holder } = useAtDesk()
  const names = useNames()
  const now = useSecond(desk.now, holder !== undefined)
  if (!holder) return <Said>{t('said.free')}</Said>
  const { name } = names.plate(holder.delegationId)
  const { phase } = timeLeft(holder, holder.allottedSeconds, desk.floor.rules.warningSeconds, now)
  const kind = holder.kind === 'statement' ? 'floor' : 'floorFor'
  const said = phase === 'within' ? kind : phase
  return (
    <Said>
      {t(`said.${said}`, {
        name,
        kind: t(`interventions:kind.${holder.kind}`),
        count: desk.floor.rules.warningSeconds,
      })}
    </Said>
  )
}

const Said = ({ children }: { children: string }) => <VisuallyHidden role="status">{children}</VisuallyHidden>
