import { useTranslation } from 'react-i18next'
import type { RefusedAct } from './desk.ts'
import { undoing } from './device/standing.ts'

/** Whether it is an undoing that was refused; what was to be undone stands. */
export const isUndoing = ({ code }: RefusedAct) => code.startsWith(undoing)

/** Says why something was refused, in words for a person; in the server's own where there are no others. */
export function useRefusedWords() {
  const { t } = useTranslation(['device', 'refusals'])
  return ({ code, reason }: RefusedAct): string =>
    t([`refused.codes.${code}`, `refusals:codes.${code}`], { defaultValue: reason })
}
