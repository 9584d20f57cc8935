import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { FieldError as AriaFieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { useTranslation } from 'react-i18next'
import './field.css'

/** What every field takes besides its value. An `error` is a sentence that says what to do. */
export type FieldProps = {
  label: ReactNode
  description?: ReactNode
  error?: string
  isRequired?: boolean
  isDisabled?: boolean
  isReadOnly?: boolean
  autoFocus?: boolean
  name?: string
  /** Says "(optional)" beside the label: for the few optional fields of a form. */
  isOptional?: boolean
}

export function FieldLabel({ children, isOptional }: { children: ReactNode; isOptional?: boolean }) {
  const { t } = useTranslation('ui')
  return (
    <Label className="field-label">
      {children}
      {isOptional && <span className="field-optional"> {t('field.optional')}</span>}
    </Label>
  )
}

export function FieldDescription({ children }: { children?: ReactNode }) {
  if (!children) return null
  return (
    <Text slot="description" className="field-description">
      {children}
    </Text>
  )
}

export function FieldError({ children }: { children?: string }) {
  if (!children) return null
  return (
    <AriaFieldError className="field-error">
      <CircleAlert aria-hidden="true" />
      <span>{children}</span>
    </AriaFieldError>
  )
}

/** Splits the props of a field into those of its frame and those of the React Aria part that carries the value. */
export function ariaField(props: FieldProps) {
  const { error, isRequired, isDisabled, isReadOnly, autoFocus, name } = props
  return {
    isInvalid: Boolean(error),
    isRequired,
    isDisabled,
    isReadOnly,
    autoFocus,
    name,
    validationBehavior: 'aria' as const,
    className: 'field',
  }
}
