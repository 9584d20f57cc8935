import { Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import { useEditing } from '../../editing/public/use-editing.ts'
import { useAtDesk } from '../at-desk.ts'

/** Who else is at the desk of this session; whoever practises is at none. */
export function OthersHere() {
  const { t } = useTranslation('floor')
  const format = useFormat()
  const { desk } = useAtDesk()
  const others = useEditing('session', desk.isPractice ? undefined : desk.floor.session.id)
  if (others.length === 0) return null
  return (
    <span className="desk-others">
      <Users aria-hidden="true" />
      <span dir="auto">
        {t('others', { count: others.length, names: format.list(others.map(({ name }) => name)) })}
      </span>
    </span>
  )
}
