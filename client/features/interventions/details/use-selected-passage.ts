import { useEffect, useState } from 'react'
import { readPlace, writtenPlace } from '../public/places.ts'

export type SelectedPassage = { text: string; at: string }

/** What is selected within one text of the page, with its place. */
export function useSelectedPassage(): SelectedPassage | null {
  const [selected, setSelected] = useState<SelectedPassage | null>(null)
  useEffect(() => {
    const look = () => setSelected((before) => same(before, passageIn(document.getSelection())))
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])
  return selected
}

const same = (before: SelectedPassage | null, now: SelectedPassage | null) =>
  before?.at === now?.at ? before : now

function passageIn(selection: Selection | null): SelectedPassage | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  const written = elementOf(range.commonAncestorContainer)?.closest<HTMLElement>('[data-written]')
  const place = readPlace(written?.dataset.written)
  const text = range.toString()
  if (!written || !place || text.trim() === '') return null
  const before = range.cloneRange()
  before.selectNodeContents(written)
  before.setEnd(range.startContainer, range.startOffset)
  const begins = [...before.toString()].length
  return { text, at: writtenPlace({ ...place, begins, length: [...text].length }) }
}

const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement)
