import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskKit } from '#contract/floor'
import type { FloorAct } from '#floor/act'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { useFormat } from '#ui/use-format'
import { ChangeAct } from './change-act.tsx'
import { isChangeable } from './changed-act.ts'
import type { Desk, RefusedAct } from './desk.ts'
import { isUndoing, useRefusedWords } from './use-refused-words.ts'
import './refused-acts.css'

type RefusedActsProps = {
  desk: Pick<Desk, 'refused' | 'mend' | 'drop'>
  delegations: DeskKit['delegations']
  /** What an act does, in words. */
  inWords: (act: FloorAct) => string
  isOpen: boolean
  onClose: () => void
}

/** What the record refused, each with its reason, to be sent again as it was or changed, or to be dropped. */
export function RefusedActs({ desk, delegations, inWords, isOpen, onClose }: RefusedActsProps) {
  const { t } = useTranslation('device')
  const { refused, mend } = desk
  const sendAll = async () => {
    for (const { id, act } of refused) await mend(id, act)
  }
  return (
    <Dialog
      title={t('refused.title', { count: refused.length })}
      isOpen={isOpen}
      onClose={onClose}
      width="38rem"
      actions={refused.length > 1 && <Button onPress={sendAll}>{t('refused.allAgain')}</Button>}
    >
      <p>{t(refused.length > 0 ? 'refused.lead' : 'refused.none')}</p>
      <ul className="refused-acts">
        {refused.map((one) => (
          <Refused key={one.id} refused={one} desk={desk} delegations={delegations} inWords={inWords} />
        ))}
      </ul>
    </Dialog>
  )
}

type RefusedProps = Pick<RefusedActsProps, 'desk' | 'delegations' | 'inWords'> & { refused: RefusedAct }

function Refused({ refused, desk, delegations, inWords }: RefusedProps) {
  const { t } = useTranslation('device')
  const why = useRefusedWords()
  const format = useFormat()
  const [doing, setDoing] = useState<'change' | 'drop' | null>(null)
  const { id, act } = refused
  const isUndo = isUndoing(refused)
  const what = isUndo ? t('refused.undo', { what: inWords(act) }) : inWords(act)
  return (
    <li className="refused-act">
      <p>
        <strong>{what}</strong>{' '}
        <span className="figure">{t('refused.at', { time: format.time(act.at) })}</span>
      </p>
      <p className="refused-why">{why(refused)}</p>
      {doing === 'change' && (
        <ChangeAct
          act={act}
          delegations={delegations}
          onSend={(changed) => desk.mend(id, changed)}
          onCancel={() => setDoing(null)}
        />
      )}
      {doing === 'drop' && (
        <div className="row">
          <span>{t(isUndo ? 'refused.dropUndoQuestion' : 'refused.dropQuestion')}</span>
          <Button size="small" kind="danger" autoFocus onPress={() => desk.drop(id)}>
            {t('refused.doDrop')}
          </Button>
          <Button size="small" kind="quiet" onPress={() => setDoing(null)}>
            {t('refused.keep')}
          </Button>
        </div>
      )}
      {doing === null && (
        <div className="row">
          <Button size="small" onPress={() => desk.mend(id, act)}>
            {t('refused.again')}
          </Button>
          {!isUndo && isChangeable(act) && (
            <Button size="small" kind="quiet" onPress={() => setDoing('change')}>
              {t('refused.change')}
            </Button>
          )}
          <Button size="small" kind="quiet" onPress={() => setDoing('drop')}>
            {t('refused.drop')}
          </Button>
        </div>
      )}
    </li>
  )
}
