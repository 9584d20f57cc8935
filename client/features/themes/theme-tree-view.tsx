import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Tree } from '#ui/tree'
import { VisuallyHidden } from '#ui/visually-hidden'
import { stepOfKey } from './step-buttons.tsx'
import { ThemeLine } from './theme-line.tsx'
import { calledIn, type Theme, type ThemeNode, treeOf } from './theme-tree.ts'
import { type Place, type Step, stepTo } from './tree-moves.ts'
import { useTreeDrag } from './use-tree-drag.ts'

type ThemeTreeViewProps = {
  themes: readonly Theme[]
  conferenceId: string
  open?: string
  onOpen: (id: string) => void
  /** Without it the tree stands still. */
  onMove?: (theme: Theme, place: Place) => void
}

/** The tree of themes, walked with the arrow keys; themes are moved by dragging or with Alt and the arrows. */
export function ThemeTreeView({ themes, conferenceId, open, onOpen, onMove }: ThemeTreeViewProps) {
  const { t, i18n } = useTranslation('themes')
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState('')
  const all = themes.map(({ id }) => id)

  function move(theme: Theme, place: Place) {
    if (!onMove) return
    const parent = themes.find(({ id }) => id === place.parentId)
    const after = themes.find(({ id }) => id === place.afterId)
    const called = (one: Theme | undefined) => (one ? calledIn(one, i18n.language) : '')
    const words = { name: called(theme), parent: called(parent), after: called(after) }
    setSaid(
      t(
        parent
          ? after
            ? 'moved.belowAfter'
            : 'moved.belowFirst'
          : after
            ? 'moved.topAfter'
            : 'moved.topFirst',
        words,
      ),
    )
    // What it went below must be open, or it would be gone from sight.
    if (parent) setClosed(new Set([...closed].filter((id) => id !== parent.id)))
    onMove(theme, place)
  }

  const dragAndDropHooks = useTreeDrag(themes, move)

  function step(event: React.KeyboardEvent, which: Step) {
    const id = (event.target as Element).closest('[data-key]')?.getAttribute('data-key')
    const theme = themes.find((one) => one.id === id)
    if (!theme) return
    event.preventDefault()
    event.stopPropagation()
    const place = stepTo(themes, theme.id, which)
    if (place) move(theme, place)
  }

  return (
    <div
      className="theme-tree"
      role="presentation"
      onKeyDownCapture={(event) => {
        const which = onMove && stepOfKey(event.nativeEvent)
        if (which) step(event, which)
      }}
    >
      <Tree<ThemeNode>
        // React Aria calls other hooks for a tree that is dragged: it may not change from one to the other.
        key={onMove ? 'moved' : 'still'}
        label={t('title')}
        nodes={treeOf(themes, i18n.language)}
        selected={open}
        onOpen={({ id }) => onOpen(id)}
        expanded={all.filter((id) => !closed.has(id))}
        onExpandedChange={(expanded) => setClosed(new Set(all.filter((id) => !expanded.has(id))))}
        renderNode={(node) => <ThemeLine node={node} conferenceId={conferenceId} />}
        dragAndDropHooks={onMove && dragAndDropHooks}
      />
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  )
}
