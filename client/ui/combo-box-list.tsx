import { Check, Plus, RotateCw } from 'lucide-react'
import { type ReactNode, useContext, useEffect, useMemo } from 'react'
import { ComboBoxStateContext } from 'react-aria-components/ComboBox'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { useTranslation } from 'react-i18next'
import type { ItemSource } from './combo-box.tsx'
import type { FoundItems } from './use-items.ts'
import './list-box.css'

export type Offered<Item> =
  | { kind: 'item'; key: string; item: Item }
  | { kind: 'create'; key: string; label: string }
  | { kind: 'retry'; key: string }

/** The entries of the list: what was found, then "create …", or "try again" when the search failed. */
export function useOffered<Item>(source: ItemSource<Item>, found: FoundItems<Item>, asked: string) {
  const { itemKey, onCreate, createLabel } = source
  return useMemo(() => {
    if (found.state === 'failed') return [{ kind: 'retry', key: '\u0000retry' }] satisfies Offered<Item>[]
    const entries: Offered<Item>[] = found.items.map((item) => ({ kind: 'item', key: itemKey(item), item }))
    const mayCreate = onCreate && asked !== '' && found.state === 'ready' && found.answers === asked
    if (mayCreate) entries.push({ kind: 'create', key: '\u0000create', label: createLabel?.(asked) ?? asked })
    return entries
  }, [found.state, found.items, found.answers, asked, itemKey, onCreate, createLabel])
}

type FoundPopoverProps<Item> = {
  found: FoundItems<Item>
  asked: string
  itemText: (item: Item) => string
  renderItem?: (item: Item) => ReactNode
  /** Goes up with each choice of a box that keeps no choice of its own, so that its list closes. */
  choices?: number
}

export function FoundPopover<Item>(props: FoundPopoverProps<Item>) {
  const { found, asked, itemText, renderItem, choices = 0 } = props
  const { t } = useTranslation('ui')
  useFirstEntryReady(found, asked)
  useClosing(choices)
  return (
    <Popover className="popover" offset={4} maxHeight={360}>
      <ListBox<Offered<Item>>
        className="list-box"
        renderEmptyState={() => (
          <div className="list-note">
            {t(found.state === 'ready' ? 'comboBox.nothing' : 'comboBox.looking')}
          </div>
        )}
      >
        {(entry) => {
          if (entry.kind === 'retry')
            return (
              <ListBoxItem id={entry.key} className="option" textValue={t('failed.retry')}>
                <RotateCw aria-hidden="true" />
                <span className="option-words">
                  {t('failed.retry')}
                  <span className="option-detail">{t('comboBox.failed')}</span>
                </span>
              </ListBoxItem>
            )
          if (entry.kind === 'create')
            return (
              <ListBoxItem id={entry.key} className="option" textValue={entry.label}>
                <Plus aria-hidden="true" />
                <span className="option-words">{entry.label}</span>
              </ListBoxItem>
            )
          return (
            <ListBoxItem id={entry.key} className="option" textValue={itemText(entry.item)}>
              {({ isSelected }) => (
                <>
                  <span className="option-words">{renderItem?.(entry.item) ?? itemText(entry.item)}</span>
                  {isSelected && <Check className="option-check" aria-hidden="true" />}
                </>
              )}
            </ListBoxItem>
          )
        }}
      </ListBox>
      {found.state === 'loading' && found.items.length > 0 && (
        <div className="list-note" role="status">
          <span className="spinner" aria-hidden="true" /> {t('comboBox.looking')}
        </div>
      )}
    </Popover>
  )
}

function useClosing(choices: number) {
  const state = useContext(ComboBoxStateContext)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when something was chosen
  useEffect(() => {
    if (choices > 0) state?.close()
  }, [choices])
}

/** As in a mail client's address field: once the answer is there, Enter takes its first entry. */
function useFirstEntryReady(found: FoundItems<unknown>, asked: string) {
  const state = useContext(ComboBoxStateContext)
  const isAnswer = found.state === 'ready' && asked !== '' && found.answers === asked
  const first = state?.collection.getFirstKey() ?? null
  const manager = state?.selectionManager
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when an answer arrives, not when the focus moves
  useEffect(() => {
    if (state?.isOpen && isAnswer && first !== null && manager?.focusedKey == null)
      manager?.setFocusedKey(first)
  }, [isAnswer, first, state?.isOpen, found.items])
}
