import { useTranslation } from 'react-i18next'
import { Badge } from '#ui/badge'
import type { Session } from '../session-values.ts'

export function SessionStatus({ status }: Pick<Session, 'status'>) {
  const { t } = useTranslation('sessions')
  return <Badge tone={status === 'open' ? 'accent' : 'neutral'}>{t(`status.${status}`)}</Badge>
}
