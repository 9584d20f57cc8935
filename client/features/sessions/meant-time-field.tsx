import { type UseFormReturn, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormField } from '#ui/form'
import { TimeField } from '#ui/time-field'
import { useFormat, useTimeZone } from '#ui/use-format'
import { WhichOfTwo } from '#ui/which-of-two'
import { dayIn } from '../../ui/format.ts'
import { localTimeOf } from '../../ui/local-time.ts'
import { offsetOf, twinsOf } from '../../ui/zoned-time.ts'
import type { ReadTime, TimeField as TimeName } from './session-times.ts'
import type { SessionValues } from './session-values.ts'

type MeantTimeFieldProps = {
  form: UseFormReturn<SessionValues>
  name: TimeName | `suspensions.${number}.${'suspendedAt' | 'resumedAt'}`
  /** Where it is kept which of two is meant. */
  meant: `meant.${TimeName}` | `suspensions.${number}.meant.${'suspendedAt' | 'resumedAt'}`
  label: string
  read: ReadTime | undefined
  isRequired?: boolean
  hasNow?: boolean
}

/** A time of a session; it says its day where that is not the session's, and which is meant where it comes twice. */
export function MeantTimeField(props: MeantTimeFieldProps) {
  const { form, name, meant, label, read, isRequired, hasNow } = props
  const { t } = useTranslation('sessions')
  const format = useFormat()
  const zone = useTimeZone()
  const heldOn = useWatch({ control: form.control, name: 'heldOn' })
  const day = read?.at && dayIn(read.at, zone)
  const mean = (at: string) => form.setValue(meant, offsetOf(at, zone), { shouldDirty: true })

  function now() {
    const at = new Date().toISOString()
    if (twinsOf(at, zone).length > 1) mean(at)
    return localTimeOf(at, zone).time
  }

  return (
    <FormField form={form} name={name}>
      {(field) => (
        <TimeField
          {...field}
          label={label}
          isRequired={isRequired}
          description={day && day !== heldOn ? t('form.onDay', { day: format.day(day) }) : undefined}
          note={read && <WhichOfTwo {...read} onChange={mean} />}
          now={hasNow ? now : undefined}
        />
      )}
    </FormField>
  )
}
