import type { ReactNode } from 'react'
import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components/RadioGroup'
import { ariaField, FieldDescription, FieldError, FieldLabel, type FieldProps } from './field.tsx'
import './choice.css'

export type Choice<Value extends string> = {
  value: Value
  label: ReactNode
  detail?: ReactNode
  isDisabled?: boolean
}

type RadioGroupProps<Value extends string> = FieldProps & {
  value: Value | null
  onChange: (value: Value) => void
  choices: readonly Choice<Value>[]
  /** `segments` lays short choices side by side as one control. */
  look?: 'list' | 'segments'
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, description, error, isOptional, value, onChange, choices, look = 'list' } = props
  const { autoFocus: _, ...aria } = ariaField(props)
  const isList = look === 'list'
  return (
    <AriaRadioGroup
      {...aria}
      value={value}
      onChange={(chosen) => onChange(chosen as Value)}
      orientation={isList ? 'vertical' : 'horizontal'}
    >
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      <div className={isList ? 'choices' : 'segments'}>
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            isDisabled={choice.isDisabled}
            className={isList ? 'choice' : 'segment'}
            data-round={isList ? '' : undefined}
          >
            {isList && <span className="choice-mark" aria-hidden="true" />}
            <span>
              {choice.label}
              {isList && choice.detail && <div className="field-description">{choice.detail}</div>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldDescription>{description}</FieldDescription>
      <FieldError>{error}</FieldError>
    </AriaRadioGroup>
  )
}
