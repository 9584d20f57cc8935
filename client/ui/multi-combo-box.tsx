import { ChevronDown, X } from 'lucide-react'
import { type ReactNode, type Ref, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { Tag, TagGroup, TagList } from 'react-aria-components/TagGroup'
import { useTranslation } from 'react-i18next'
import type { ItemSource } from './combo-box.tsx'
import { FoundPopover, useOffered } from './combo-box-list.tsx'
import { ariaField, FieldDescription, FieldError, FieldLabel, type FieldProps } from './field.tsx'
import { useFirstWish } from './use-first-wish.ts'
import './button.css'
import './combo-box.css'

type MultiComboBoxProps<Item> = Omit<FieldProps, 'label'> &
  ItemSource<Item> & {
    label: string
    value: readonly Item[]
    onChange: (items: Item[]) => void
    onBlur?: () => void
    renderTag?: (item: Item) => ReactNode
    ref?: Ref<HTMLInputElement>
  }

/** Several items of a list that the server knows, kept in the order they were chosen. */
export function MultiComboBox<Item>(props: MultiComboBoxProps<Item>) {
  const { label, description, error, isOptional, value, onChange, itemKey, itemText, renderTag, ref } = props
  const { t } = useTranslation('ui')
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [choices, setChoices] = useState(0)
  const asked = text.trim()
  const { found, onKeyDown, takeBack } = useFirstWish({
    load: props.load,
    asked,
    isOpen,
    onFirst(item) {
      setText('')
      if (!value.some((chosen) => itemKey(chosen) === itemKey(item))) onChange([...value, item])
    },
  })
  const chosenKeys = new Set(value.map(itemKey))
  const offered = useOffered(props, found, asked).filter((entry) => !chosenKeys.has(entry.key))

  function choose(key: string | number | null) {
    const chosen = offered.find((entry) => entry.key === key)
    if (chosen?.kind === 'item') onChange([...value, chosen.item])
    if (chosen?.kind === 'create') props.onCreate?.(asked)
    if (chosen?.kind === 'retry') found.retry()
    else if (chosen) {
      setText('')
      setChoices((number) => number + 1)
    }
  }
  const remove = (keys: Set<string | number>) => onChange(value.filter((item) => !keys.has(itemKey(item))))

  return (
    <div className="multi">
      <AriaComboBox
        {...ariaField(props)}
        className="field combo"
        items={offered}
        inputValue={text}
        onInputChange={(typed) => {
          if (typed !== text) takeBack()
          setText(typed)
        }}
        selectedKey={null}
        onSelectionChange={choose}
        onOpenChange={setOpen}
        onBlur={props.onBlur}
        allowsEmptyCollection
        menuTrigger="input"
      >
        <FieldLabel isOptional={isOptional}>{label}</FieldLabel>
        <Group className="input-group">
          <Input
            ref={ref}
            className="input"
            placeholder={props.placeholder}
            dir="auto"
            onKeyDown={(event) => {
              onKeyDown(event)
              const last = value.at(-1)
              if (event.key === 'Backspace' && text === '' && last !== undefined)
                remove(new Set([itemKey(last)]))
            }}
          />
          <Button className="button" data-kind="quiet" data-icon-only="" data-size="small">
            <ChevronDown aria-hidden="true" />
          </Button>
        </Group>
        <FieldDescription>{description}</FieldDescription>
        <FieldError>{error}</FieldError>
        <FoundPopover
          found={found}
          asked={asked}
          renderItem={props.renderItem}
          itemText={itemText}
          choices={choices}
        />
      </AriaComboBox>
      {value.length > 0 && (
        <TagGroup className="tags" aria-label={t('multiComboBox.chosen', { label })} onRemove={remove}>
          <TagList className="tag-list">
            {value.map((item) => (
              <Tag key={itemKey(item)} id={itemKey(item)} textValue={itemText(item)} className="tag">
                {renderTag?.(item) ?? itemText(item)}
                <Button slot="remove" className="button" data-kind="quiet">
                  <X aria-hidden="true" />
                </Button>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
    </div>
  )
}
