import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { useMayEdit } from '../../accounts/public/session.ts'
import type { Figure } from '../figure.ts'
import { FigureDialog } from '../figure-dialog.tsx'
import { FigureTable } from '../figure-table.tsx'
import { useHideFigure } from '../use-hide-figure.ts'
import '../figures.css'

type FiguresSectionProps = {
  conferenceId: string
  /** Where they are of one session; without it they are of a conference and its sessions. */
  sessionId?: string
  /** The sessions that a figure may be of. */
  sessions?: readonly { id: string; title: string }[]
  figures: readonly Figure[]
}

/** What sources counted, disagreeing as they may, beside what the record itself counts. */
export function FiguresSection({ conferenceId, sessionId, sessions = [], figures }: FiguresSectionProps) {
  const { t } = useTranslation('figures')
  const mayEdit = useMayEdit()
  const [edited, setEdited] = useState<Figure | 'new'>()
  const hide = useHideFigure()
  if (figures.length === 0 && !mayEdit) return null
  return (
    <section className="figures">
      <div className="figures-head">
        <h2>{t('title')}</h2>
        {mayEdit && (
          <Button size="small" icon={<Plus aria-hidden="true" />} onPress={() => setEdited('new')}>
            {t('add')}
          </Button>
        )}
      </div>
      {figures.length === 0 ? (
        <p className="quiet">{t('empty')}</p>
      ) : (
        <FigureTable
          figures={figures}
          sessions={sessionId ? undefined : sessions}
          onEdit={mayEdit ? setEdited : undefined}
          onHide={mayEdit ? hide : undefined}
        />
      )}
      {edited && (
        <FigureDialog
          figure={edited === 'new' ? undefined : edited}
          conferenceId={conferenceId}
          sessionId={sessionId}
          sessions={sessions}
          onClose={() => setEdited(undefined)}
        />
      )}
    </section>
  )
}
