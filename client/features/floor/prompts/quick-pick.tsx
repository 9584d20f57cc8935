import { Check } from 'lucide-react'
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { isComposed } from '../../../ui/composed.ts'
import '../../../ui/list-box.css'
import './prompts.css'

export type QuickPickProps<Item> = {
  label: ReactNode
  placeholder?: string
  /** What answers a text, the best first; asked at every key, so it answers at once. */
  find: (text: string) => readonly Item[]
  itemKey: (item: Item) => string
  renderItem: (item: Item) => ReactNode
  onPick: (item: Item, how: { isOther: boolean }) => void
  isChosen?: (item: Item) => boolean
  /** Offers the text itself as the last entry. */
  onText?: (text: string) => void
  textLabel?: (text: string) => string
  /** Enter in the empty field, where nothing is offered for it. */
  onDone?: () => void
  /** Backspace in the empty field. */
  onBack?: () => void
  /** Whether Enter in the empty field takes the first entry all the same. */
  takesFirst?: boolean
  nothing?: string
}

const shown = 12

/** A field and what answers it: letters, arrows and Enter, without waiting for anything. */
export function QuickPick<Item>(props: QuickPickProps<Item>) {
  const { label, placeholder, find, itemKey, renderItem, onPick, isChosen, onText, textLabel } = props
  const { onDone, onBack, takesFirst = false, nothing } = props
  const { t } = useTranslation('floor')
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const items = find(text).slice(0, shown)
  const offersText = onText !== undefined && text.trim() !== ''
  const count = items.length + (offersText ? 1 : 0)
  const at = Math.min(active, count - 1)
  useLayoutEffect(() => input.current?.focus(), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is active stays in sight
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at])

  function take(index: number, isOther: boolean) {
    const item = items[index]
    const typed = text.trim()
    setText('')
    setActive(0)
    if (item !== undefined) onPick(item, { isOther })
    else if (offersText) onText(typed)
  }

  function onKeyDown(event: KeyboardEvent) {
    // What is being composed is not typed yet.
    if (isComposed(event.nativeEvent)) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (count > 0) setActive((at + (event.key === 'ArrowDown' ? 1 : count - 1)) % count)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      event.stopPropagation()
      if (text.trim() === '' && onDone && !takesFirst) onDone()
      else if (count > 0) take(at, event.ctrlKey || event.metaKey)
    } else if (event.key === 'Backspace' && text === '' && onBack && !event.repeat) {
      event.preventDefault()
      onBack()
    }
  }

  const option = (index: number) => ({
    id: `${id}-${index}`,
    role: 'option',
    'aria-selected': index === at,
    className: 'option desk-option',
    'data-focused': index === at ? '' : undefined,
    // The field keeps the focus, and a touch keyboard stays.
    onPointerDown: (event: { preventDefault: () => void }) => event.preventDefault(),
    onClick: () => take(index, false),
  })
  return (
    <div className="field desk-pick">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        className="input"
        role="combobox"
        aria-expanded={count > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={count > 0 ? `${id}-${at}` : undefined}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck="false"
        enterKeyHint="go"
        dir="auto"
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      {count > 0 ? (
        <div ref={list} id={`${id}-list`} role="listbox" aria-label={t('pick.list')} className="desk-options">
          {items.map((item, index) => (
            <div key={itemKey(item)} {...option(index)}>
              {renderItem(item)}
              {isChosen?.(item) && <Check className="option-check" aria-label={t('pick.chosen')} />}
            </div>
          ))}
          {offersText && <div {...option(items.length)}>{textLabel?.(text.trim()) ?? text}</div>}
        </div>
      ) : (
        <p className="list-note" id={`${id}-list`}>
          {text.trim() === '' ? nothing : t('pick.nothing')}
        </p>
      )}
    </div>
  )
}
