import { useEffect } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { reviewStates } from '#contract/interventions'
import { isReviewKey } from '../details/use-review-key.ts'
import type { FormValues } from './values.ts'

/** Alt R sets the next review state in the form; it is saved with the rest. */
export function useReviewKey(form: UseFormReturn<FormValues>, isOn: boolean) {
  useEffect(() => {
    if (!isOn) return
    function onKeyDown(event: KeyboardEvent) {
      if (!isReviewKey(event)) return
      event.preventDefault()
      const at = reviewStates.indexOf(form.getValues('reviewState'))
      const next = reviewStates[(at + 1) % reviewStates.length]!
      form.setValue('reviewState', next, { shouldDirty: true })
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [form, isOn])
}
