import type { ReactNode, Ref } from 'react'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import { ariaField, FieldDescription, FieldError, FieldLabel, type FieldProps } from './field.tsx'

export type TextFieldProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  type?: 'text' | 'email' | 'password' | 'url' | 'search' | 'tel'
  autoComplete?: string
  placeholder?: string
  maxLength?: number
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url' | 'search'
  spellCheck?: 'true' | 'false'
  lead?: ReactNode
  ref?: Ref<HTMLInputElement>
}

export function TextField(props: TextFieldProps) {
  const { label, description, error, isOptional, placeholder, lead, ref, value, onChange, onBlur } = props
  const { type = 'text', autoComplete, maxLength, inputMode, spellCheck } = props
  const input = <Input ref={ref} className="input" placeholder={placeholder} dir="auto" />
  return (
    <AriaTextField
      {...ariaField(props)}
      {...{ value, onChange, onBlur, type, autoComplete, maxLength, inputMode, spellCheck }}
    >
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      {lead ? (
        <Group className="input-group">
          <span className="input-lead" aria-hidden="true">
            {lead}
          </span>
          {input}
        </Group>
      ) : (
        input
      )}
      <FieldDescription>{description}</FieldDescription>
      <FieldError>{error}</FieldError>
    </AriaTextField>
  )
}
