import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { interventionKinds } from '#contract/interventions'
import type { FloorEntry } from '#floor/state'
import { RadioGroup } from '#ui/radio-group'
import { Select } from '#ui/select'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import { useAtDesk } from '../at-desk.ts'
import type { KnownDelegation } from '../names/known.ts'
import { type Prompt, useAsk } from './asking.tsx'
import { ClosedListStep } from './closed-list-step.tsx'
import { DelegationPick } from './delegation-pick.tsx'
import { MotionStep } from './motion-step.tsx'
import { PromptFrame } from './prompt-frame.tsx'
import { ReplyStep } from './reply-step.tsx'

type First = Extract<Prompt, { ask: 'entry' }>
type Details = { repliesToId?: string | null; motion?: string | null; evenIfClosed?: boolean }

/** Who gets the floor or is listed, and what for: the delegation, then what its kind asks for. */
export function EntryPrompt({ first }: { first: First }) {
  const { t } = useTranslation(['floor', 'interventions'])
  const { desk, acts, list } = useAtDesk()
  const { close } = useAsk()
  const { floor } = desk
  const [kind, setKind] = useState(first.kind)
  const [where, setWhere] = useState(first.where)
  const [delegation, setDelegation] = useState<KnownDelegation | null>(null)
  const [details, setDetails] = useState<Details | null>(null)
  const [said, setSaid] = useState('')
  const isClosed = where === 'list' && floor.session.listClosedAt !== null

  function finish(to: KnownDelegation, said: Details, isOther = false) {
    const isNow = (where === 'now') !== isOther
    if (!isNow && floor.session.listClosedAt !== null && !said.evenIfClosed) {
      setWhere('list')
      setDelegation(to)
      setDetails(said)
      return
    }
    const { evenIfClosed, ...of } = said
    const asked = { delegationId: to.id, kind, ...of }
    const waiting = list.find((one) => one.delegationId === to.id && one.kind === kind)
    if (isNow) {
      close()
      if (waiting) giveWaiting(waiting, of)
      else acts.giveTo(asked)
      return
    }
    acts.register({ ...asked, ...(evenIfClosed && { evenIfClosed }) })
    setSaid(t('entry.listed', { name: to.name }))
    // One after another are added until somebody leaves.
    if (kind === 'statement') back()
    else close()
  }

  /** Whoever is listed already gets the floor from there; what was said now is added. */
  async function giveWaiting(waiting: FloorEntry, { repliesToId = null, motion = null }: Details) {
    if (!(await acts.give(waiting))) return
    const edits = {
      ...(repliesToId && { repliesToId: { was: waiting.repliesToId, now: repliesToId } }),
      ...(motion && { motion: { was: waiting.motion, now: motion } }),
    }
    if (Object.keys(edits).length > 0) acts.describe(waiting, edits)
  }

  function pick(to: KnownDelegation, isOther: boolean) {
    if (kind === 'right_of_reply' || (kind === 'point_of_order' && floor.rules.motions.length > 0)) {
      if (isOther) setWhere(where === 'now' ? 'list' : 'now')
      setDelegation(to)
    } else finish(to, {}, isOther)
  }

  const back = () => {
    setDelegation(null)
    setDetails(null)
  }
  const step = !delegation ? (
    <DelegationPick onPick={pick} kind={kind} isNow={where === 'now'} />
  ) : isClosed && details ? (
    <ClosedListStep
      delegation={delegation}
      onAdd={() => finish(delegation, { ...details, evenIfClosed: true })}
      onBack={back}
    />
  ) : kind === 'right_of_reply' ? (
    <ReplyStep
      delegation={delegation}
      onPick={(repliesToId, isOther) => finish(delegation, { repliesToId }, isOther)}
      onBack={back}
    />
  ) : (
    <MotionStep onPick={(motion, isOther) => finish(delegation, { motion }, isOther)} onBack={back} />
  )

  return (
    <PromptFrame
      title={
        <>
          {t(`entry.title.${where}`, { kind: t(`interventions:kind.${kind}`) })}
          {delegation && <NamePlate code={delegation.code} name={delegation.name} size="small" />}
        </>
      }
      hint={t(`entry.hint.${where}`)}
    >
      <p className="desk-prompt-said" role="status">
        {said}
      </p>
      {step}
      <div className="desk-prompt-choices">
        <Select
          label={t('about.kind')}
          value={kind}
          onChange={(chosen) => {
            setKind(chosen)
            back()
          }}
          options={interventionKinds.map((value) => ({ value, label: t(`interventions:kind.${value}`) }))}
        />
        <RadioGroup
          look="segments"
          label={t('entry.where')}
          value={where}
          onChange={setWhere}
          choices={[
            { value: 'now', label: t('entry.now') },
            { value: 'list', label: t('entry.list') },
          ]}
        />
      </div>
    </PromptFrame>
  )
}
