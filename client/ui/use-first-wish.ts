import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { isComposed } from './composed.ts'
import { type LoadItems, useItems } from './use-items.ts'

type FirstWish<Item> = {
  load: LoadItems<Item>
  asked: string
  isOpen: boolean
  onFirst: (item: Item) => void
}

/**
 * Searches as one types. Enter or Tab before the answer has arrived asks for its first entry, so that a fast
 * typist need not wait for the list; typing on takes the wish back.
 */
export function useFirstWish<Item>({ load, asked, isOpen, onFirst }: FirstWish<Item>) {
  const [wish, setWish] = useState<string | null>(null)
  const found = useItems(load, wish ?? asked, isOpen || wish !== null)
  const isAnswered = found.answers === asked && found.state !== 'loading' && found.state !== 'idle'
  const choose = useRef(onFirst)
  choose.current = onFirst

  useEffect(() => {
    if (wish === null || found.answers !== wish || found.state === 'loading') return
    setWish(null)
    const [first] = found.items
    if (found.state === 'ready' && first !== undefined) choose.current(first)
  }, [wish, found.answers, found.state, found.items])

  return {
    found,
    onKeyDown(event: KeyboardEvent) {
      if (isComposed(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return
      const isWish = event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)
      if (isWish && asked !== '' && isOpen && !isAnswered) setWish(asked)
      else if (event.key === 'Escape') setWish(null)
    },
    takeBack: () => setWish(null),
  }
}
