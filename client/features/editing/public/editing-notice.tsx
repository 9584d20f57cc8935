import { Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RecordType } from '#contract/history'
import { useFormat } from '#ui/use-format'
import { useMayEdit } from '../../accounts/public/session.ts'
import { useEditing } from './use-editing.ts'
import './editing-notice.css'

/** Says who else has this record open to change it; nothing where nobody has. */
export function EditingNotice({ type, id }: { type: RecordType; id: string | undefined }) {
  const { t, i18n } = useTranslation('editing')
  const format = useFormat()
  const mayEdit = useMayEdit()
  const others = useEditing(type, mayEdit ? id : undefined)
  const names = new Intl.ListFormat(i18n.language).format(others.map(({ name }) => name))
  return (
    <p className="editing-notice" role="status">
      {others.length > 0 && (
        <>
          <Users aria-hidden="true" />
          <span>
            {t('others', { count: others.length, names, since: format.time(others[0]!.since, 'minute') })}
          </span>
        </>
      )}
    </p>
  )
}
