import { Bookmark } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { ViewsDialog } from '../views-dialog.tsx'

/** Saves the view that is open under a name, and leads to those that were saved. */
export function ViewsButton() {
  const { t } = useTranslation('views')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button icon={<Bookmark aria-hidden="true" />} onPress={() => setOpen(true)}>
        {t('button')}
      </Button>
      {isOpen && <ViewsDialog onClose={() => setOpen(false)} />}
    </>
  )
}
