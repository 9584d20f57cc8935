import { ChevronRight, GripVertical } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Collection } from 'react-aria-components/Collection'
import { Tree as AriaTree, TreeItem, TreeItemContent } from 'react-aria-components/Tree'
import type { DragAndDropHooks } from 'react-aria-components/useDragAndDrop'
import { useTranslation } from 'react-i18next'
import './tree.css'

export type TreeNode = { id: string; text: string; children: readonly TreeNode[] }

type TreeProps<Node extends TreeNode> = {
  label: string
  nodes: readonly Node[]
  /** What stands on the line of a node; buttons in it are reached with the arrow keys. */
  renderNode?: (node: Node) => ReactNode
  onOpen?: (node: Node) => void
  selected?: string
  expanded?: Iterable<string>
  onExpandedChange?: (ids: Set<string>) => void
  renderEmpty?: () => ReactNode
  /** Lets nodes be dragged, by the mouse or by their grip with the keyboard. */
  dragAndDropHooks?: DragAndDropHooks
}

/** A tree that is walked with the arrow keys: Right opens, Left closes, letters find. */
export function Tree<Node extends TreeNode>(props: TreeProps<Node>) {
  const { label, nodes, renderNode, onOpen, selected, expanded, onExpandedChange, renderEmpty } = props
  const { dragAndDropHooks } = props
  const { t } = useTranslation('ui')
  const renderItem = (node: TreeNode): React.ReactElement => (
    <TreeItem
      id={node.id}
      textValue={node.text}
      className="tree-item"
      data-current={node.id === selected || undefined}
      onAction={onOpen && (() => onOpen(node as Node))}
    >
      <TreeItemContent>
        {({ hasChildItems }) => (
          <div className="tree-line">
            {dragAndDropHooks && (
              <Button
                slot="drag"
                className="reorder-grip"
                aria-label={t('reorder.drag', { name: node.text })}
              >
                <GripVertical aria-hidden="true" />
              </Button>
            )}
            {hasChildItems ? (
              <Button slot="chevron" className="tree-turn" aria-label={t('tree.expand', { name: node.text })}>
                <ChevronRight className="turns" aria-hidden="true" />
              </Button>
            ) : (
              <span className="tree-turn" />
            )}
            {renderNode?.(node as Node) ?? node.text}
          </div>
        )}
      </TreeItemContent>
      <Collection items={node.children}>{renderItem}</Collection>
    </TreeItem>
  )
  return (
    <AriaTree
      aria-label={label}
      className="tree"
      items={nodes}
      expandedKeys={expanded}
      onExpandedChange={(keys) => onExpandedChange?.(keys as Set<string>)}
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={renderEmpty && (() => renderEmpty())}
    >
      {renderItem}
    </AriaTree>
  )
}
