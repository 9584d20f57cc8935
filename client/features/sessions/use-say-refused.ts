import { useRefusal } from '../../http/use-refusal.ts'
import { toast } from '../../ui/toast-queue.ts'

/** Says in passing that something was not done, and why. */
export function useSayRefused() {
  const inWords = useRefusal()
  return (error: unknown) => {
    toast(inWords(error), { tone: 'refused' })
  }
}
