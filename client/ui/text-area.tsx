import { type Ref, useCallback, useLayoutEffect, useRef } from 'react'
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import { ariaField, FieldDescription, FieldError, FieldLabel, type FieldProps } from './field.tsx'

type TextAreaProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  placeholder?: string
  maxLength?: number
  rows?: number
  /** The language of the text (BCP 47), so that it is read aloud and spell-checked rightly. */
  lang?: string
  ref?: Ref<HTMLTextAreaElement>
}

/** A text of any length: it grows with what is typed and takes its direction from it. */
export function TextArea(props: TextAreaProps) {
  const {
    label,
    description,
    error,
    isOptional,
    value,
    onChange,
    onBlur,
    placeholder,
    maxLength,
    rows,
    lang,
    ref,
  } = props
  const own = useRef<HTMLTextAreaElement>(null)
  const grow = useCallback(() => {
    const area = own.current
    if (!area || globalThis.CSS?.supports?.('field-sizing', 'content')) return
    area.style.blockSize = 'auto'
    area.style.blockSize = `${area.scrollHeight + 2}px`
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(grow, [value, grow])
  return (
    <AriaTextField {...ariaField(props)} {...{ value, onChange, onBlur, maxLength }}>
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      <AriaTextArea
        ref={(area) => {
          own.current = area
          if (typeof ref === 'function') ref(area)
          else if (ref) ref.current = area
        }}
        className="input"
        dir="auto"
        lang={lang}
        rows={rows}
        placeholder={placeholder}
      />
      <FieldDescription>{description}</FieldDescription>
      <FieldError>{error}</FieldError>
    </AriaTextField>
  )
}
