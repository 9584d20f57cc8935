import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { Chip } from '#ui/chip'
import { useFormat } from '#ui/use-format'
import { isId } from '../public/wrong.ts'
import { type ActiveFilter, activeFilters, wantedOf, withoutFilters, withoutValue } from './address.ts'
import { isChoice } from './choices.ts'
import type { ChangeFilters } from './filter-bar.tsx'
import { type FoundFilter, isFound } from './finders.ts'
import { useFilterName } from './use-filter-name.ts'
import { useCalled, useFoundName } from './use-found-name.ts'

/** Every filter that holds, by its name, each with a button to take it away. */
export function FilterChips({ search, onChange }: ChangeFilters) {
  const { t } = useTranslation('interventions')
  const list = useRef<HTMLUListElement>(null)
  const removed = useRef<number>(undefined)
  const active = activeFilters(search)
  const held = active.length

  // The button that was pressed is gone: the next takes the focus, after the last the filters themselves.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the number of chips changes
  useEffect(() => {
    const at = removed.current
    removed.current = undefined
    if (at === undefined) return
    const buttons = list.current?.querySelectorAll('button') ?? []
    const next = buttons[Math.min(at, buttons.length - 1)]
    const field = document.querySelector<HTMLElement>('.filter-bar input')
    ;(next ?? field)?.focus()
  }, [held])

  if (held === 0) return null
  return (
    <ul className="filter-chips" aria-label={t('filters.active')} ref={list}>
      {active.map(({ name, value }, index) => (
        <li key={`${name} ${value}`}>
          <FilterChip
            name={name}
            value={value}
            onRemove={() => {
              removed.current = index
              onChange((before) => withoutValue(before, name, value))
            }}
          />
        </li>
      ))}
      <li>
        <Button
          kind="quiet"
          size="small"
          onPress={() => {
            removed.current = 0
            onChange(withoutFilters)
          }}
        >
          {t('filters.clear')}
        </Button>
      </li>
    </ul>
  )
}

type FilterChipProps = ActiveFilter & { onRemove: () => void }

function FilterChip({ name, value, onRemove }: FilterChipProps) {
  const { t } = useTranslation('interventions')
  const format = useFormat()
  const called = useFilterName()
  const wanted = wantedOf(name)
  if (isFound(wanted))
    return <FoundChip name={wanted} value={value} label={called(name)} onRemove={onRemove} />
  const text = isChoice(wanted)
    ? t(`${wanted}.${value}`, { defaultValue: value })
    : name === 'spokenFor'
      ? t('filters.spokenForChip')
      : /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
        ? format.day(value, 'short')
        : value
  return (
    <Chip label={name === 'spokenFor' ? undefined : called(name)} onRemove={onRemove}>
      {text}
    </Chip>
  )
}

type FoundChipProps = { name: FoundFilter; value: string; label: string; onRemove: () => void }

function FoundChip({ name, value, label, onRemove }: FoundChipProps) {
  const { t } = useTranslation('interventions')
  const called = useCalled()
  const found = useFoundName(name, value)
  const text = !found ? '…' : isId(found.name) ? t('filters.gone') : called(found)
  return (
    <Chip label={label} hue={found?.hue} onRemove={onRemove} text={text}>
      {found?.code && found.code !== text ? `${found.code} ${text}` : text}
    </Chip>
  )
}
