import { ChevronDown, X } from 'lucide-react'
import { type ReactNode, type Ref, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { useTranslation } from 'react-i18next'
import { FoundPopover, useOffered } from './combo-box-list.tsx'
import { ariaField, FieldDescription, FieldError, FieldLabel, type FieldProps } from './field.tsx'
import { IconButton } from './icon-button.tsx'
import { useFirstWish } from './use-first-wish.ts'
import type { LoadItems } from './use-items.ts'
import './button.css'
import './combo-box.css'

/** How items are found, told apart and shown; the same for ComboBox and MultiComboBox. */
export type ItemSource<Item> = {
  load: LoadItems<Item>
  itemKey: (item: Item) => string
  itemText: (item: Item) => string
  renderItem?: (item: Item) => ReactNode
  /** Adds a last entry that makes a new item from the text; `createLabel` says "Create …". */
  onCreate?: (text: string) => void
  createLabel?: (text: string) => string
  placeholder?: string
}

type ComboBoxProps<Item> = FieldProps &
  ItemSource<Item> & {
    value: Item | null
    onChange: (item: Item | null) => void
    onBlur?: () => void
    /** Text that was typed earlier and not chosen, to begin with; and gets what is typed, to keep it. */
    typed?: string
    onTyped?: (text: string) => void
    ref?: Ref<HTMLInputElement>
  }

/** One item of a list that only the server knows: it searches as one types and never filters by itself. */
export function ComboBox<Item>(props: ComboBoxProps<Item>) {
  const { label, description, isOptional, value, onChange, itemKey, itemText, ref } = props
  const { t } = useTranslation('ui')
  const chosenText = value === null ? '' : itemText(value)
  const [text, setText] = useState(chosenText || (props.typed ?? ''))
  const [isOpen, setOpen] = useState(false)
  const [isTouched, setTouched] = useState(false)
  const shown = useRef(chosenText)
  useEffect(() => {
    if (shown.current !== chosenText) setText(chosenText)
    shown.current = chosenText
  }, [chosenText])

  const asked = text === chosenText ? '' : text.trim()
  const take = (item: Item) => {
    onChange(item)
    setText(itemText(item))
  }
  const { found, onKeyDown, takeBack } = useFirstWish({ load: props.load, asked, isOpen, onFirst: take })
  const offered = useOffered(props, found, asked)
  const isUnchosen = isTouched && !isOpen && value === null && text.trim() !== ''
  const error = props.error ?? (isUnchosen ? t('comboBox.unchosen') : undefined)

  function choose(key: string | number | null) {
    if (key === null) return
    const chosen = offered.find((entry) => entry.key === key)
    if (chosen?.kind === 'item') take(chosen.item)
    else if (chosen?.kind === 'create') props.onCreate?.(asked)
    else if (chosen?.kind === 'retry') found.retry()
    else setText(chosenText)
  }

  return (
    <AriaComboBox
      {...ariaField({ ...props, error })}
      className="field combo"
      items={offered}
      inputValue={text}
      onInputChange={(typed) => {
        if (typed !== text) takeBack()
        setText(typed)
        props.onTyped?.(typed)
        if (typed === '' && value !== null) onChange(null)
      }}
      selectedKey={value === null ? null : itemKey(value)}
      onSelectionChange={choose}
      onOpenChange={setOpen}
      onBlur={() => {
        setTouched(true)
        if (value !== null) setText(chosenText)
        props.onBlur?.()
      }}
      allowsEmptyCollection
      menuTrigger="input"
    >
      <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
      <Group className="input-group">
        <Input ref={ref} className="input" placeholder={props.placeholder} dir="auto" onKeyDown={onKeyDown} />
        {value !== null && !props.isDisabled && !props.isRequired && (
          // By keyboard it is emptied like any text, so it is no stop on the way of Tab.
          <IconButton
            slot={null}
            size="small"
            excludeFromTabOrder
            label={t('comboBox.clear')}
            onPress={() => onChange(null)}
          >
            <X aria-hidden="true" />
          </IconButton>
        )}
        <Button className="button" data-kind="quiet" data-icon-only="" data-size="small">
          <ChevronDown aria-hidden="true" />
        </Button>
      </Group>
      <FieldDescription>{description}</FieldDescription>
      <FieldError>{error}</FieldError>
      <FoundPopover found={found} asked={asked} renderItem={props.renderItem} itemText={itemText} />
    </AriaComboBox>
  )
}
