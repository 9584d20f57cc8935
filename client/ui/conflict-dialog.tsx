import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { RadioGroup } from './radio-group.tsx'
import './conflict-dialog.css'

export type ConflictField = {
  name: string
  label: string
  /** All in words, as a person reads them; an empty text is shown as "(empty)". */
  mine: string
  theirs: string
  /** What both began with. */
  before: string
  /** Whether one text can follow the other. */
  isJoinable?: boolean
}

type Choice = 'mine' | 'theirs' | 'both'

type ConflictDialogProps = {
  isOpen: boolean
  fields: readonly ConflictField[]
  /** Says what happened where it is more than the usual sentence. */
  lead?: ReactNode
  /** Gets the fields where what was typed here holds, and those where it follows the other; else the other holds. */
  onResolve: (mine: ReadonlySet<string>, both: ReadonlySet<string>) => void
  /** Back to what was typed: nothing is sent and nothing is lost. */
  onClose: () => void
}

/** Two people changed the same: both versions of each field beside what they began with, to take either or both. */
export function ConflictDialog({ isOpen, fields, lead, onResolve, onClose }: ConflictDialogProps) {
  const { t } = useTranslation('ui')
  const [chosen, setChosen] = useState<Readonly<Record<string, Choice>>>({})
  const choiceOf = (name: string) => chosen[name] ?? 'mine'
  const chooseAll = (choice: Choice) =>
    setChosen(Object.fromEntries(fields.map(({ name }) => [name, choice])))
  const where = (choice: Choice) =>
    new Set(fields.map(({ name }) => name).filter((name) => choiceOf(name) === choice))
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
          <Button kind="primary" onPress={() => onResolve(where('mine'), where('both'))}>
            {t('conflict.save')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{lead ?? t('conflict.lead')}</p>
        {fields.length > 1 && (
          <div className="row">
            <Button size="small" onPress={() => chooseAll('mine')}>
              {t('conflict.allMine')}
            </Button>
            <Button size="small" onPress={() => chooseAll('theirs')}>
              {t('conflict.allTheirs')}
            </Button>
          </div>
        )}
        {fields.map(({ name, label, mine, theirs, before, isJoinable }) => (
          <RadioGroup<Choice>
            key={name}
            label={label}
            value={choiceOf(name)}
            onChange={(choice) => setChosen({ ...chosen, [name]: choice })}
            choices={[
              { value: 'mine', label: t('conflict.mine'), detail: <Version text={mine} /> },
              { value: 'theirs', label: t('conflict.theirs'), detail: <Version text={theirs} /> },
              ...(isJoinable ? [{ value: 'both' as const, label: t('conflict.both') }] : []),
            ]}
            description={
              <>
                {t('conflict.before')} <Version text={before} />
              </>
            }
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
