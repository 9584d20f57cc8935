import { Minus, Plus } from 'lucide-react'
import type { Ref } from 'react'
import { Button } from 'react-aria-components/Button'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField'
import { ariaField, FieldDescription, FieldError, FieldLabel, type FieldProps } from './field.tsx'
import './button.css'

type NumberFieldProps = FieldProps & {
  /** `null` is an empty field. */
  value: number | null
  onChange: (value: number | null) => void
  onBlur?: () => void
  minValue?: number
  maxValue?: number
  step?: number
  unit?: string
  placeholder?: string
  ref?: Ref<HTMLInputElement>
}

export function NumberField(props: NumberFieldProps) {
  const { label, description, error, isOptional, value, onChange, onBlur, minValue, maxValue, step, unit } =
    props
  return (
    <AriaNumberField
      {...ariaField(props)}
      {...{ onBlur, minValue, maxValue, step }}
      value={value ?? Number.NaN}
      onChange={(number) => onChange(Number.isNaN(number) ? null : number)}
    >
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      <Group className="input-group">
        <Input ref={props.ref} className="input figure" placeholder={props.placeholder} />
        {unit && <span className="input-unit">{unit}</span>}
        <Button slot="decrement" className="button" data-kind="quiet" data-icon-only="" data-size="small">
          <Minus aria-hidden="true" />
        </Button>
        <Button slot="increment" className="button" data-kind="quiet" data-icon-only="" data-size="small">
          <Plus aria-hidden="true" />
        </Button>
      </Group>
      <FieldDescription>{description}</FieldDescription>
      <FieldError>{error}</FieldError>
    </AriaNumberField>
  )
}
