import { useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import type { Theme } from './theme-tree.ts'
import { dropTo, type Place } from './tree-moves.ts'

/** Lets themes be dragged before, after and onto others; what leads nowhere does nothing. */
export function useTreeDrag(themes: readonly Theme[], onMove: (theme: Theme, place: Place) => void) {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onMove({ keys, target }) {
      const [key] = keys
      const theme = themes.find(({ id }) => id === key)
      if (!theme) return
      const place = dropTo(themes, theme.id, { id: String(target.key), position: target.dropPosition })
      if (place) onMove(theme, place)
    },
  })
  return dragAndDropHooks
}
