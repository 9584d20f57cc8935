import type { ReactNode } from 'react'
import type { ControllerRenderProps } from 'react-hook-form'
import { FormField } from '#ui/form'
import { useEntry, useProblem } from './form-context.ts'
import type { FormValues } from './values.ts'

type Name = keyof FormValues | 'newDelegate.name' | 'newDelegate.honorific' | 'newDelegate.post'

type EntryFieldProps<N extends Name> = {
  name: N
  className?: string
  children: (field: ControllerRenderProps<FormValues, N> & { error: string | undefined }) => ReactNode
}

/** One field of the form, with its problem beside it, found again by its path. */
export function EntryField<N extends Name>({ name, className, children }: EntryFieldProps<N>) {
  const { form } = useEntry()
  const error = useProblem(name)
  return (
    <div data-path={name} className={className}>
      <FormField form={form} name={name}>
        {(field) => children({ ...field, error })}
      </FormField>
    </div>
  )
}
