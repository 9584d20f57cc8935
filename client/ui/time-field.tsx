import { Clock } from 'lucide-react'
import { type ReactNode, type Ref, useEffect, useState } from 'react'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { ariaField, FieldDescription, FieldError, FieldLabel, type FieldProps } from './field.tsx'
import { readTime } from './time-text.ts'

type TimeFieldProps = FieldProps & {
  /** `HH:MM:SS` in the zone of the conference, null when empty, undefined while what is typed is no time. */
  value: string | null | undefined
  /** Gets the canonical time, null when emptied, or undefined while what is typed is no time. */
  onChange: (value: string | null | undefined) => void
  onBlur?: () => void
  /** The present `HH:MM:SS` there; without it there is no Now button. */
  now?: () => string
  /** What there is to say about the time as it is read. */
  note?: ReactNode
  ref?: Ref<HTMLInputElement>
}

/** A time that is typed, not picked: `9:5`, `0905`, `10.42`, `now` (or the first letter of "now"). */
export function TimeField(props: TimeFieldProps) {
  const { label, description, isOptional, value, onChange, now, ref } = props
  const { t } = useTranslation('ui')
  const [text, setText] = useState(value ?? '')
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    if (value === undefined) return
    setText(value ?? '')
    setProblem(undefined)
  }, [value])

  const isNow = (typed: string) => ['now', t('timeField.nowWord')].includes(typed.trim().toLowerCase())

  function set(time: string | null) {
    setText(time ?? '')
    setProblem(undefined)
    onChange(time)
  }

  function settle() {
    if (value !== undefined && text === (value ?? '')) setProblem(undefined)
    else if (now && isNow(text)) set(now())
    else {
      const read = readTime(text)
      if ('time' in read) set(read.time)
      else if (read.problem === 'empty') set(null)
      else {
        setProblem(t(`timeField.${read.problem}`))
        onChange(undefined)
      }
    }
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
      inputMode="text"
      autoComplete="off"
      data-figures=""
    >
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      <Group className="input-group">
        <Input ref={ref} className="input figure" placeholder="HH:MM:SS" spellCheck="false" dir="ltr" />
        {now && !props.isDisabled && !props.isReadOnly && (
          <Button kind="quiet" size="small" icon={<Clock aria-hidden="true" />} onPress={() => set(now())}>
            {t('timeField.now')}
          </Button>
        )}
      </Group>
      <FieldDescription>{description}</FieldDescription>
      {props.note}
      <FieldError>{error}</FieldError>
    </AriaTextField>
  )
}
