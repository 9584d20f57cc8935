import { Bookmark } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { useIsSignedIn } from '../../accounts/public/session.ts'
import { ViewsDialog } from '../views-dialog.tsx'

/** Saves the view that is open under a name, and leads to those that were saved. */
export function ViewsButton() {
  const { t } = useTranslation('views')
  const isSignedIn = useIsSignedIn()
  const [isOpen, setOpen] = useState(false)
  // Views are kept with an account; the address alone can be passed on by anybody.
  if (!isSignedIn) return null
  return (
    <>
      <Button icon={<Bookmark aria-hidden="true" />} onPress={() => setOpen(true)}>
        {t('button')}
      </Button>
      {isOpen && <ViewsDialog onClose={() => setOpen(false)} />}
    </>
  )
}
