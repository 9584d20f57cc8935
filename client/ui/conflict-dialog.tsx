import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { ConflictVersion, type Version } from './conflict-version.tsx'
import { Dialog } from './dialog.tsx'
import { type Choice, RadioGroup } from './radio-group.tsx'
import './conflict-dialog.css'

/** A list with what both did to it, in words. */
export type BothLists = {
  items: readonly string[]
  /** Changed by both, each otherwise: as they are saved; those of `items` are as they were typed. */
  overruled: readonly string[]
  /** Changed by one and taken out by the other: still in `items`. */
  outlived: readonly string[]
}

export type ConflictField = {
  name: string
  label: string
  /** All in words; an empty text or list is shown as "(empty)". */
  mine: Version
  theirs: Version
  /** What both began with. */
  before: Version
  /** What it is when both hold, where they can: one text after the other, or a list with what both did. */
  both?: 'texts' | BothLists
}

type Held = 'mine' | 'theirs' | 'both'

type ConflictDialogProps = {
  /** None: there is nothing to ask. */
  fields: readonly ConflictField[]
  /** Says what happened where it is more than the usual sentence. */
  lead?: ReactNode
  /** Gets the fields where what was typed here holds, and those where both do; else the other holds. */
  onResolve: (mine: ReadonlySet<string>, both: ReadonlySet<string>) => void
  /** Back to what was typed: nothing is sent and nothing is lost. */
  onClose: () => void
}

/** Two people changed the same: both versions of each field beside what they began with, to take either or both. */
export function ConflictDialog(props: ConflictDialogProps) {
  // Each conflict is asked about anew: what was chosen in one is not what holds in the next.
  return props.fields.length > 0 ? <Question {...props} /> : null
}

function Question({ fields, lead, onResolve, onClose }: ConflictDialogProps) {
  const { t } = useTranslation('ui')
  const [chosen, setChosen] = useState<Readonly<Record<string, Held>>>({})
  // Both lists as one lose nothing; of two texts one after the other, somebody has to make one.
  const heldOf = ({ name, both }: ConflictField) =>
    chosen[name] ?? (typeof both === 'object' ? 'both' : 'mine')
  const chooseAll = (held: Held) => {
    const able = fields.filter(({ both }) => held !== 'both' || both)
    setChosen({ ...chosen, ...Object.fromEntries(able.map(({ name }) => [name, held])) })
  }
  const where = (held: Held) =>
    new Set(fields.filter((field) => heldOf(field) === held).map(({ name }) => name))
  return (
    <Dialog
      title={t('conflict.title')}
      role="alertdialog"
      isOpen
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
            {fields.some(({ both }) => both) && (
              <Button size="small" onPress={() => chooseAll('both')}>
                {t('conflict.allBoth')}
              </Button>
            )}
          </div>
        )}
        {fields.map((field) => (
          <RadioGroup<Held>
            key={field.name}
            label={field.label}
            value={heldOf(field)}
            onChange={(held) => setChosen({ ...chosen, [field.name]: held })}
            choices={[
              {
                value: 'mine',
                label: t('conflict.mine'),
                detail: <ConflictVersion version={field.mine} before={field.before} />,
              },
              {
                value: 'theirs',
                label: t('conflict.theirs'),
                detail: <ConflictVersion version={field.theirs} before={field.before} />,
              },
              ...bothChoice(field, t('conflict.both'), t('conflict.bothLists')),
            ]}
            description={
              <>
                {t('conflict.before')} <ConflictVersion version={field.before} />
              </>
            }
          />
        ))}
      </div>
    </Dialog>
  )
}

function bothChoice({ both, before }: ConflictField, texts: string, lists: string): Choice<Held>[] {
  if (!both) return []
  if (both === 'texts') return [{ value: 'both', label: texts }]
  return [{ value: 'both', label: lists, detail: <BothVersion {...both} before={before} /> }]
}

function BothVersion({ items, overruled, outlived, before }: BothLists & { before: Version }) {
  const { t } = useTranslation('ui')
  return (
    <>
      <ConflictVersion version={items} before={before} />
      {overruled.length > 0 && (
        <div className="conflict-said">
          {t('conflict.overruled')} <ConflictVersion version={overruled} />
        </div>
      )}
      {outlived.length > 0 && (
        <div className="conflict-said">
          {t('conflict.outlived')} <ConflictVersion version={outlived} />
        </div>
      )}
    </>
  )
}
