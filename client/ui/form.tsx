import { type ReactNode, useRef, useState } from 'react'
import {
  type Control,
  type ControllerRenderProps,
  type FieldPath,
  type FieldValues,
  type UseFormReturn,
  useController,
  useFormState,
} from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ErrorSummary } from './error-summary.tsx'
import './state.css'

type FormProps<Values extends FieldValues, Sent> = {
  form: UseFormReturn<Values, unknown, Sent>
  onSend: (values: Sent) => unknown
  children: ReactNode
  /** Errors that belong to no field, such as a refusal. */
  errors?: readonly string[]
  label?: string
}

/** A form of react-hook-form with its summary of errors. What was typed stays whatever happens. */
export function Form<Values extends FieldValues, Sent>({
  form,
  onSend,
  children,
  errors = [],
  label,
}: FormProps<Values, Sent>) {
  const { errors: fieldErrors, submitCount } = useFormState({
    control: form.control as unknown as Control<Values>,
  })
  const isSent = submitCount > 0
  const inWords = useIssueInWords()
  const latest = useRef(fieldErrors)
  latest.current = fieldErrors
  const [attempt, setAttempt] = useState(0)
  // react-hook-form moves the focus to the first field in a timer of its own; the summary comes after it.
  const leadToSummary = () => setTimeout(() => setTimeout(() => setAttempt((number) => number + 1)))
  // What the server found wrong stands beside the fields by the time that it has answered.
  const leadToFound = () => setTimeout(() => Object.keys(latest.current).length > 0 && leadToSummary())
  const sendAndLook = async (values: Sent) => {
    await onSend(values)
    leadToFound()
  }
  const ofFields = Object.entries(fieldErrors).flatMap(([name, error]) => {
    const message = inWords(messageIn(error))
    return message ? [{ message, onGo: () => form.setFocus(pathIn(name, error) as FieldPath<Values>) }] : []
  })
  const summed = [...errors.map((message) => ({ message })), ...(isSent ? ofFields : [])]
  return (
    <form
      className="form"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.stopPropagation()
        return form.handleSubmit(sendAndLook, leadToSummary)(event)
      }}
    >
      <ErrorSummary errors={summed} attempt={attempt + errors.length} />
      {children}
    </form>
  )
}

/** Sentences that come from a schema or the server are said in the reader's language where it is known. */
function useIssueInWords() {
  const { t } = useTranslation('issues')
  return (message: string | undefined) =>
    message && t(message, { defaultValue: message, keySeparator: false, nsSeparator: false })
}

function messageIn(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  if ('message' in error && typeof error.message === 'string' && error.message) return error.message
  return Object.entries(error)
    .filter(([key]) => key !== 'ref')
    .map(([, inner]) => messageIn(inner))
    .find(Boolean)
}

/** The field that an error stands at, which may be one of a row in a list. */
function pathIn(path: string, error: unknown): string {
  if (typeof error !== 'object' || error === null) return path
  if ('message' in error && error.message) return path
  const wrong = Object.entries(error).find(([key, inner]) => key !== 'ref' && messageIn(inner))
  return wrong ? pathIn(`${path}.${wrong[0]}`, wrong[1]) : path
}

type FormFieldProps<Values extends FieldValues, Name extends FieldPath<Values>> = {
  form: UseFormReturn<Values, unknown, unknown>
  name: Name
  /** Gets `value`, `onChange`, `onBlur`, `name`, `ref` and `error`: spread it into a field of the kit. */
  children: (field: ControllerRenderProps<Values, Name> & { error: string | undefined }) => ReactNode
}

/** Binds one field of the kit to one value of the form. */
export function FormField<Values extends FieldValues, Name extends FieldPath<Values>>(
  props: FormFieldProps<Values, Name>,
) {
  const control = props.form.control as unknown as Control<Values>
  const inWords = useIssueInWords()
  const { field, fieldState } = useController({ control, name: props.name })
  return props.children({ ...field, error: inWords(messageIn(fieldState.error)) })
}
