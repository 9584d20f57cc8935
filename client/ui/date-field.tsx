import { type Ref, useEffect, useState } from 'react'
import { Input } from 'react-aria-components/Input'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import { useTranslation } from 'react-i18next'
import { readDay } from './date-text.ts'
import { ariaField, FieldDescription, FieldError, FieldLabel, type FieldProps } from './field.tsx'

type DateFieldProps = FieldProps & {
  /** ISO text, `2025-10-25`, or null when empty. */
  value: string | null
  /** Gets ISO text, null when emptied, or undefined while what is typed is no day. */
  onChange: (value: string | null | undefined) => void
  onBlur?: () => void
  ref?: Ref<HTMLInputElement>
}

/** A day that is typed as ISO text; it also reads `25.10.2025` and `20251025`. */
export function DateField(props: DateFieldProps) {
  const { label, description, isOptional, value, onChange, ref } = props
  const { t } = useTranslation('ui')
  const [text, setText] = useState(value ?? '')
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    if (value === undefined) return
    setText(value ?? '')
    setProblem(undefined)
  }, [value])

  function settle() {
    if (text === (value ?? '')) return setProblem(undefined)
    const day = text.trim() === '' ? null : readDay(text)
    setProblem(day === undefined ? t('dateField.notADay') : undefined)
    if (day) setText(day)
    onChange(day)
  }

  const error = problem ?? props.error
  return (
    <AriaTextField
      {...ariaField({ ...props, error })}
      value={text}
      onChange={setText}
      onBlur={() => {
        settle()
        props.onBlur?.()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle()
        // A dialog around it hears its Escape.
        event.continuePropagation()
      }}
      autoComplete="off"
      data-figures=""
    >
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      <Input ref={ref} className="input figure" placeholder="YYYY-MM-DD" spellCheck="false" dir="ltr" />
      <FieldDescription>{description}</FieldDescription>
      <FieldError>{error}</FieldError>
    </AriaTextField>
  )
}
