import { Check, ChevronDown } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select, SelectValue } from 'react-aria-components/Select'
import { useTranslation } from 'react-i18next'
import { FieldLabel } from '#ui/field'
import { valuesOf, withValues } from './address.ts'
import { type ChoiceName, choices } from './choices.ts'
import type { ChangeFilters } from './filter-bar.tsx'
import '../../../ui/list-box.css'
import '../../../ui/select.css'

type ChoiceFilterProps = { name: ChoiceName } & ChangeFilters

/** Several of a short, closed list; the list stays open while one chooses. */
export function ChoiceFilter({ name, search, onChange }: ChoiceFilterProps) {
  const { t } = useTranslation('interventions')
  const options = choices[name].map((value) => ({ value, label: t(`${name}.${value}`) }))
  const known = new Set<string>(choices[name])
  const chosen = valuesOf(search, name).filter((value) => known.has(value))
  return (
    <Select
      className="field"
      selectionMode="multiple"
      value={chosen}
      onChange={(keys) => onChange((before) => withValues(before, name, keys.map(String)))}
      placeholder={t('filters.any')}
    >
      <FieldLabel>{t(`filter.${name}`)}</FieldLabel>
      <Button className="input select-button">
        <SelectValue className="select-value">
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="list-box" items={options}>
          {({ value, label }) => (
            <ListBoxItem id={value} textValue={label} className="option">
              {({ isSelected }) => (
                <>
                  <span className="option-words">{label}</span>
                  {isSelected && <Check className="option-check" aria-hidden="true" />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
