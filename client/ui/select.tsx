import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Button } from 'react-aria-components/Button'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import { useTranslation } from 'react-i18next'
import { ariaField, FieldDescription, FieldError, FieldLabel, type FieldProps } from './field.tsx'
import './list-box.css'
import './select.css'

export type SelectOption<Value extends string = string> = {
  value: Value
  label: string
  detail?: string
  icon?: ReactNode
  isDisabled?: boolean
}

type SelectProps<Value extends string> = FieldProps & {
  value: Value | null
  onChange: (value: Value) => void
  onBlur?: () => void
  options: readonly SelectOption<Value>[]
  placeholder?: string
  ref?: Ref<HTMLButtonElement>
}

/** One of a short, known list. For long or remote lists take ComboBox. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, description, error, isOptional, value, onChange, onBlur, options, ref } = props
  const { t } = useTranslation('ui')
  const { isReadOnly: _, ...aria } = ariaField(props)
  return (
    <AriaSelect
      {...aria}
      onBlur={onBlur}
      value={value}
      onChange={(key) => onChange(key as Value)}
      placeholder={props.placeholder ?? t('select.placeholder')}
    >
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      <Button ref={ref} className="input select-button">
        <SelectValue className="select-value" />
        <ChevronDown aria-hidden="true" />
      </Button>
      <FieldDescription>{description}</FieldDescription>
      <FieldError>{error}</FieldError>
      <Popover className="popover" offset={4}>
        <ListBox className="list-box" items={options}>
          {(option) => (
            <ListBoxItem
              id={option.value}
              textValue={option.label}
              className="option"
              isDisabled={option.isDisabled}
            >
              {({ isSelected }) => (
                <>
                  {option.icon}
                  <span className="option-words">
                    {option.label}
                    {option.detail && <span className="option-detail">{option.detail}</span>}
                  </span>
                  {isSelected && <Check className="option-check" aria-hidden="true" />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
