import { useQueryClient } from '@tanstack/react-query'
import { useRefusal } from '../../http/use-refusal.ts'
import { toast } from '../../ui/toast-queue.ts'

/** Says in passing that something was not done, and why; asks again for what may have changed meanwhile. */
export function useSayRefused(...features: readonly string[]) {
  const inWords = useRefusal()
  const cache = useQueryClient()
  return (error: unknown) => {
    toast(inWords(error), { tone: 'refused' })
    for (const feature of features) cache.invalidateQueries({ queryKey: [feature] })
  }
}
