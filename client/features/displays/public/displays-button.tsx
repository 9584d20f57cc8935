import { MonitorPlay } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { useMayEdit } from '../../accounts/public/session.ts'
import { DisplaysDialog } from '../displays-dialog.tsx'

/** Makes and revokes displays of a session for the hall; for editors. */
export function DisplaysButton({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation('displays')
  const [isOpen, setOpen] = useState(false)
  if (!useMayEdit()) return null
  return (
    <>
      <Button icon={<MonitorPlay aria-hidden="true" />} onPress={() => setOpen(true)}>
        {t('button')}
      </Button>
      {isOpen && <DisplaysDialog sessionId={sessionId} onClose={() => setOpen(false)} />}
    </>
  )
}
