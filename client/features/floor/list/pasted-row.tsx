import { Check, CircleAlert, CircleHelp, CircleMinus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { useFormat } from '#ui/use-format'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import { findDelegations } from '../names/find.ts'
import { useKnown } from '../names/known-context.ts'
import type { PastedLine } from '../names/paste.ts'
import { QuickPick } from '../prompts/quick-pick.tsx'
import { useNames } from '../use-names.ts'
import type { Mended } from './paste-dialog.tsx'

type PastedRowProps = {
  line: PastedLine
  delegationId: string | null
  certainty: PastedLine['certainty']
  isListed: boolean
  isOut: boolean
  onMend: (change: Mended) => void
}

const signs = { sure: Check, perhaps: CircleHelp, none: CircleAlert, out: CircleMinus }

/** A line as it was pasted, and as whom it was understood; it can be put right or left out. */
export function PastedRow({ line, delegationId, certainty, isListed, isOut, onMend }: PastedRowProps) {
  const { t } = useTranslation('floor')
  const format = useFormat()
  const known = useKnown()
  const names = useNames()
  const [isMending, setMending] = useState(false)
  const state = isOut ? 'out' : certainty
  // Left out for being listed, of which nobody is sure, wants a look all the same.
  const isSupposed = isOut && isListed && certainty === 'perhaps'
  const Sign = signs[isSupposed ? 'perhaps' : state]
  return (
    <li className="desk-pasted-row" data-state={state}>
      <span className="desk-pasted-text" dir="auto">
        {line.text}
      </span>
      <span className="desk-pasted-who">
        <Sign aria-hidden="true" />
        {delegationId && <NamePlate {...names.plate(delegationId)} size="small" />}
        <span className="small">
          {isListed && isOut
            ? t(`paste.state.${isSupposed ? 'listedPerhaps' : 'listed'}`)
            : t(`paste.state.${state}`)}
        </span>
        {line.groupIds.length > 0 && (
          <span className="small quiet" dir="auto">
            {t('onBehalfOf', { groups: format.list(line.groupIds.map(names.group)) })}
          </span>
        )}
      </span>
      <span className="desk-pasted-acts">
        <Button size="small" kind="quiet" onPress={() => setMending(!isMending)} aria-expanded={isMending}>
          {t('paste.change')}
        </Button>
        {delegationId && (
          <Button size="small" kind="quiet" onPress={() => onMend({ isOut: !isOut })}>
            {isOut ? t('paste.takeIn') : t('paste.leaveOut')}
          </Button>
        )}
      </span>
      {isMending && (
        <div className="desk-pasted-mend">
          <QuickPick
            label={t('paste.who', { text: line.text })}
            find={(text) => findDelegations(known.findables, text).map(({ delegation }) => delegation)}
            itemKey={({ id }) => id}
            renderItem={({ code, name }) => <NamePlate code={code} name={name} size="small" />}
            onPick={({ id }) => {
              onMend({ delegationId: id, isOut: false })
              setMending(false)
            }}
            onDone={() => setMending(false)}
            nothing={t('entry.typeSomething')}
          />
        </div>
      )}
    </li>
  )
}
