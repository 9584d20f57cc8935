import { Quote } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { CiteDialog } from './cite-dialog.tsx'

/** Shows how to cite an intervention. */
export function CiteButton({ interventionId }: { interventionId: string }) {
  const { t } = useTranslation('citing')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button icon={<Quote aria-hidden="true" />} onPress={() => setOpen(true)}>
        {t('cite')}
      </Button>
      {isOpen && <CiteDialog interventionId={interventionId} onClose={() => setOpen(false)} />}
    </>
  )
}
