import { useAtDesk } from '../at-desk.ts'
import { useChosen } from './chosen.tsx'
import { isInList, keepFocus } from './keep-focus.ts'
import { outOf, stepTo } from './rows.ts'

/** Withdraws the chosen one, or marks it absent, and back; whoever stands after it is chosen then. */
export function useChosenActs() {
  const { desk, acts, list } = useAtDesk()
  const { chosen, choose } = useChosen()
  const { floor } = desk

  function turn(status: 'withdrawn' | 'absent') {
    if (!chosen) return
    if (chosen.status === status) {
      acts.relist(chosen)
      return
    }
    const rows = list
    const next = stepTo(rows, chosen.id, 1)
    const after = next && next.id !== chosen.id ? next : stepTo(rows, chosen.id, -1)
    if (status === 'withdrawn') acts.withdraw(chosen)
    else acts.markAbsent(chosen)
    if (!after || after.id === chosen.id || chosen.status !== 'listed') return
    choose(after.id)
    if (isInList()) keepFocus(after.id)
  }

  return {
    withdraw: () => turn('withdrawn'),
    absent: () => turn('absent'),
    step(by: 1 | -1) {
      const next = stepTo([...list, ...outOf(floor)], chosen?.id, by)
      if (!next) return
      choose(next.id)
      keepFocus(next.id)
    },
  }
}
