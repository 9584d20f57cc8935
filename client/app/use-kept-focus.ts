import { useEffect } from 'react'

const controls = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, [tabindex="0"]'

/** Longer than a dialog takes to give the focus back by itself. */
const patienceMs = 60

/**
 * Where what has the focus goes away (a row that was hidden, a button that has done its work), the focus goes to what
 * takes its place or stands nearest, and not to the top of the page.
 */
export function useKeptFocus() {
  useEffect(() => {
    let held: Element | null = null
    const isLost = () => held !== null && !held.isConnected && document.activeElement === document.body
    const hold = ({ target }: FocusEvent) => {
      held = target as Element
    }
    // What is left for nothing, by a click on the page, is let go; what was taken away is not.
    const letGo = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        if (held === target && held?.isConnected) held = null
      })
    const observer = new MutationObserver((records) => {
      if (!isLost()) return
      const gone = records.filter(({ removedNodes }) => [...removedNodes].some((node) => node.contains(held)))
      const near = gone.flatMap((record) => nearOf(record, held!))
      setTimeout(() => {
        if (isLost()) near.find((control) => control.isConnected)?.focus()
        if (isLost()) document.querySelector<HTMLElement>('[data-page-heading]')?.focus()
      }, patienceMs)
    })
    document.addEventListener('focusin', hold)
    document.addEventListener('focusout', letGo)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', hold)
      document.removeEventListener('focusout', letGo)
      observer.disconnect()
    }
  }, [])
}

/** The controls near what was taken away, the nearest first; of a row, the one like it in the row that follows. */
function nearOf({ removedNodes, nextSibling, previousSibling, target }: MutationRecord, held: Element) {
  const removed = [...removedNodes].find((node) => node.contains(held)) ?? null
  const place = within(removed).indexOf(held as HTMLElement)
  const isLike = (node: Node | null) =>
    node?.nodeName === removed?.nodeName && /^(TR|LI)$/.test(node!.nodeName)
  const likes = [nextSibling, previousSibling].filter(isLike).flatMap((row) => within(row)[place] ?? [])
  const around: HTMLElement[] = []
  // Further away than this nothing is near any more.
  for (
    let up = target as Element, height = 0;
    height < 3 && !isWhole(up);
    up = up.parentElement!, height += 1
  )
    around.push(...within(up))
  return [...likes, ...within(nextSibling), ...within(previousSibling).reverse(), ...around]
}

const within = (node: Node | null) =>
  node instanceof HTMLElement ? [...node.querySelectorAll<HTMLElement>(controls)] : []

/** What holds a whole screen, or a part of the page that is gone. */
const isWhole = (one: Element) =>
  !one.parentElement || one.matches('main, body') || one.querySelector('main') !== null
