import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import { ApiError } from './errors.ts'

/**
 * Puts the issues of a refusal beside their fields. Answers those that name no field of the form,
 * for the summary. `form` must be registered with the names of the request's body.
 */
export function showIssues<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  error: unknown,
): string[] {
  if (!(error instanceof ApiError)) return []
  const names = new Set(Object.keys(form.getValues()))
  const homeless: string[] = []
  for (const { path, message } of error.issues) {
    const name = path.replace(/^body\./, '')
    if (names.has(name.split('.')[0]!)) form.setError(name as FieldPath<Values>, { type: 'server', message })
    else homeless.push(message)
  }
  return homeless
}
