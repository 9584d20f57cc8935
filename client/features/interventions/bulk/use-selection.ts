import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcut } from '#ui/shortcuts'
import type { BulkTarget } from './bulk-dialog.tsx'
import { nothing, pageToggled, type Selection, toggled } from './selection.ts'

/** What is chosen in a list; another filter begins with nothing. */
export function useSelection(criteria: object, page: readonly string[]) {
  const key = JSON.stringify(criteria)
  const [held, setHeld] = useState<{ key: string; selection: Selection }>({ key, selection: nothing })
  const last = useRef<string>(null)
  const selection = held.key === key ? held.selection : nothing
  const set = (next: Selection) => setHeld({ key, selection: next })
  return {
    selection,
    isChosen: (id: string) => selection.isAll || selection.ids.has(id),
    /** With `extends`, from the one that was chosen before up to this one. */
    toggle(id: string, doesExtend: boolean) {
      set(toggled(selection, page, id, doesExtend ? last.current : null))
      last.current = id
    },
    togglePage: () => set(pageToggled(selection, page)),
    chooseAll: () => set({ ids: new Set(), isAll: true }),
    clear: () => set(nothing),
  }
}

export type ListSelection = ReturnType<typeof useSelection>

/** What an act is done to: those that are chosen, or all that the list's filter finds. */
export function targetOf({ ids, isAll }: Selection, criteria: { conference: string }): BulkTarget {
  const { conference: conferenceId, ...filter } = criteria
  return isAll ? { conferenceId, filter } : { conferenceId, ids: [...ids] }
}

/** X ticks the row that has the focus. */
export function useTickKey(isOn: boolean) {
  const { t } = useTranslation('interventions')
  const tick = () =>
    document.activeElement?.closest('tr')?.querySelector<HTMLElement>('[data-column="tick"] input')?.click()
  useShortcut('x', t('bulk.tickKey'), t('title'), tick, isOn)
}
