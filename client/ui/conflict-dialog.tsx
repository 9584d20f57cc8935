import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { RadioGroup } from './radio-group.tsx'
import './conflict-dialog.css'

export type ConflictField = {
  name: string
  label: string
  /** Both in words, as a person reads them; an empty text is shown as "(empty)". */
  mine: string
  theirs: string
}

type ConflictDialogProps = {
  isOpen: boolean
  fields: readonly ConflictField[]
  /** Says what happened where it is more than the usual sentence. */
  lead?: ReactNode
  /** Gets the names of the fields where what was typed here holds; in the others the other version does. */
  onResolve: (mine: ReadonlySet<string>) => void
  /** Back to what was typed: nothing is sent and nothing is lost. */
  onClose: () => void
}

/** Two people changed the same: both versions of each field side by side, and one is chosen for each. */
export function ConflictDialog({ isOpen, fields, lead, onResolve, onClose }: ConflictDialogProps) {
  const { t } = useTranslation('ui')
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set())
  const choose = (name: string, isTheirs: boolean) => {
    const next = new Set(theirs)
    if (isTheirs) next.add(name)
    else next.delete(name)
    setTheirs(next)
  }
  const mine = new Set(fields.map(({ name }) => name).filter((name) => !theirs.has(name)))
  return (
    <Dialog
      title={t('conflict.title')}
      role="alertdialog"
      isOpen={isOpen}
      onClose={onClose}
      width="44rem"
      actions={
        <>
          <Button onPress={onClose}>{t('conflict.back')}</Button>
          <Button kind="primary" onPress={() => onResolve(mine)}>
            {t('conflict.save')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{lead ?? t('conflict.lead')}</p>
        {fields.length > 1 && (
          <div className="row">
            <Button size="small" onPress={() => setTheirs(new Set())}>
              {t('conflict.allMine')}
            </Button>
            <Button size="small" onPress={() => setTheirs(new Set(fields.map(({ name }) => name)))}>
              {t('conflict.allTheirs')}
            </Button>
          </div>
        )}
        {fields.map(({ name, label, mine, theirs: other }) => (
          <RadioGroup
            key={name}
            label={label}
            value={theirs.has(name) ? 'theirs' : 'mine'}
            onChange={(choice) => choose(name, choice === 'theirs')}
            choices={[
              { value: 'mine', label: t('conflict.mine'), detail: <Version text={mine} /> },
              { value: 'theirs', label: t('conflict.theirs'), detail: <Version text={other} /> },
            ]}
          />
        ))}
      </div>
    </Dialog>
  )
}

function Version({ text }: { text: string }) {
  const { t } = useTranslation('ui')
  return (
    <span className="conflict-version" dir="auto">
      {text || t('conflict.empty')}
    </span>
  )
}
