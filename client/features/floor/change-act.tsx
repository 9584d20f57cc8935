import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskKit } from '#contract/floor'
import type { FloorAct } from '#floor/act'
import { Button } from '#ui/button'
import { Checkbox } from '#ui/checkbox'
import { ComboBox } from '#ui/combo-box'
import { TextArea } from '#ui/text-area'
import { TimeField } from '#ui/time-field'
import { useTimeZone } from '#ui/use-format'
import { holds } from '../../ui/folded.ts'
import { localTimeOf } from '../../ui/local-time.ts'
import { nearestInstant } from '../../ui/zoned-time.ts'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import { changedAct, valuesOf } from './changed-act.ts'

type Delegation = DeskKit['delegations'][number]
type ChangeActProps = {
  act: FloorAct
  delegations: Delegation[]
  onSend: (act: FloorAct) => Promise<void>
  onCancel: () => void
}

/** Changes a refused act, as far as it has something to change, and sends it again. Works without a network. */
export function ChangeAct({ act, delegations, onSend, onCancel }: ChangeActProps) {
  const { t } = useTranslation(['device', 'ui'])
  const zone = useTimeZone()
  const [values, setValues] = useState(() => valuesOf(act))
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set())
  const delegation = delegations.find(({ id }) => id === values.delegationId) ?? null

  const mark = (name: string, isWrong: boolean) =>
    setWrong((before) => {
      const next = new Set(before)
      if (isWrong) next.add(name)
      else next.delete(name)
      return next
    })

  return (
    <form
      className="change-act"
      onSubmit={(event) => {
        event.preventDefault()
        if (wrong.size === 0) onSend(changedAct(act, values))
      }}
    >
      {(Object.keys(values.times) as (keyof typeof values.times)[]).map((name) => (
        <TimeField
          key={name}
          label={t(`change.${name}`)}
          value={localTimeOf(values.times[name]!, zone).time}
          error={wrong.has(name) ? t('change.timeMissing') : undefined}
          onChange={(time) => {
            mark(name, !time)
            if (!time) return
            const at = nearestInstant(time, valuesOf(act).times[name]!, zone)
            setValues((before) => ({ ...before, times: { ...before.times, [name]: at } }))
          }}
        />
      ))}
      {values.delegationId !== undefined && (
        <ComboBox<Delegation>
          label={t('change.delegation')}
          value={delegation}
          error={wrong.has('delegationId') ? t('change.delegationMissing') : undefined}
          onChange={(chosen) => {
            mark('delegationId', !chosen)
            if (chosen) setValues((before) => ({ ...before, delegationId: chosen.id }))
          }}
          load={async (text) => delegations.filter((one) => isNamed(one, text))}
          itemKey={({ id }) => id}
          itemText={({ name }) => name}
          renderItem={({ code, name }) => <NamePlate code={code} name={name} />}
        />
      )}
      {values.evenIfClosed !== undefined && (
        <Checkbox
          isSelected={values.evenIfClosed}
          onChange={(evenIfClosed) => setValues((before) => ({ ...before, evenIfClosed }))}
        >
          {t('change.evenIfClosed')}
        </Checkbox>
      )}
      {values.summary !== undefined && (
        <TextArea
          label={t('change.summary')}
          value={values.summary}
          onChange={(summary) => setValues((before) => ({ ...before, summary }))}
        />
      )}
      <div className="row">
        <Button type="submit" kind="primary" size="small">
          {t('refused.send')}
        </Button>
        <Button kind="quiet" size="small" onPress={onCancel}>
          {t('ui:dialog.cancel')}
        </Button>
      </div>
    </form>
  )
}

const isNamed = ({ name, names, shortcut }: Delegation, text: string) =>
  [name, shortcut, ...names].some((one) => holds(one, text))
