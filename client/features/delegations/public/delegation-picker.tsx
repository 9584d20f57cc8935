import { type Ref, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { type delegationReference, listDelegations } from '#contract/delegations'
import { ComboBox } from '#ui/combo-box'
import { call } from '../../../http/call.ts'
import { useConference } from '../../conferences/public/current-conference.tsx'
import { AddDelegationDialog } from '../add-delegation-dialog.tsx'
import { NamePlate } from './name-plate.tsx'

export type PickedDelegation = z.input<typeof delegationReference>

type DelegationPickerProps = {
  label: string
  value: PickedDelegation | null
  onChange: (delegation: PickedDelegation | null) => void
  onBlur?: () => void
  error?: string
  description?: string
  isRequired?: boolean
  isDisabled?: boolean
  /** Offers to add a delegation that is not found. */
  mayAdd?: boolean
  /** What was typed and not chosen, to be shown again; and what is typed. */
  typed?: string
  onTyped?: (text: string) => void
  ref?: Ref<HTMLInputElement>
}

const offered = 20

/** A delegation of this conference, found by name, alias or code in any language. */
export function DelegationPicker({ mayAdd = false, onChange, ref, ...props }: DelegationPickerProps) {
  const { t } = useTranslation('intervention-form')
  const { id: conference } = useConference()
  const [added, setAdded] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const close = () => {
    setAdded(undefined)
    requestAnimationFrame(() => input.current?.focus())
  }
  return (
    <>
      <ComboBox<PickedDelegation>
        {...props}
        ref={(element) => {
          input.current = element
          if (typeof ref === 'function') ref(element)
          else if (ref) ref.current = element
        }}
        onChange={(found) => onChange(found && referenceOf(found))}
        placeholder={t('delegation.placeholder')}
        load={async (q, signal) => {
          const query = { conference, q, pageSize: offered, count: 'none' as const }
          return (await call(listDelegations, { query }, { signal })).items
        }}
        itemKey={({ id }) => id}
        itemText={({ name }) => name}
        renderItem={({ code, name }) => <NamePlate code={code} name={name} />}
        onCreate={mayAdd ? setAdded : undefined}
        createLabel={(name) => t('delegation.add', { name })}
      />
      {added !== undefined && (
        <AddDelegationDialog
          typed={added}
          onClose={close}
          onAdded={(delegation) => {
            close()
            onChange(referenceOf(delegation))
          }}
        />
      )}
    </>
  )
}

const referenceOf = ({ id, code, name, kind }: PickedDelegation): PickedDelegation => ({
  id,
  code,
  name,
  kind,
})
