import { SlidersHorizontal } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { type InterventionSearch, interventionSearch } from '../filters/address.ts'
import { ChoiceFilter } from '../filters/choice-filter.tsx'
import type { ChoiceName } from '../filters/choices.ts'
import { FilterChips } from '../filters/filter-chips.tsx'
import type { FoundFilter } from '../filters/finders.ts'
import { FoundFilterField } from '../filters/found-filter.tsx'
import { type FloorSearch, filtersOf, floorFilters } from './floor-search.ts'
import '../filters/filters.css'

type FloorFiltersProps<Search extends FloorSearch> = {
  search: Search
  onChange: (next: (before: Search) => Search) => void
  /** Which are offered; all that hold are shown and can be taken away. */
  found?: readonly FoundFilter[]
  choices?: readonly ChoiceName[]
}

/** Some of the filters of the list, for screens that count by them. */
export function FloorFilters<Search extends FloorSearch>({
  search,
  onChange,
  found = ['session', 'theme', 'memberOf'],
  choices = ['kind', 'delegationKind'],
}: FloorFiltersProps<Search>) {
  const { t } = useTranslation('interventions')
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const held: InterventionSearch = interventionSearch.parse(filtersOf(search))
  const filters = {
    search: held,
    // What is not a filter stays as it is in the address.
    onChange: (next: (before: InterventionSearch) => InterventionSearch) =>
      onChange((before) => {
        const cleared = Object.fromEntries(floorFilters.map((name) => [name, undefined]))
        const changed = next(interventionSearch.parse(filtersOf(before)))
        return { ...before, cursor: undefined, ...cleared, ...filtersOf(changed) }
      }),
  }
  return (
    <search className="filter-bar" aria-label={t('filters.label')}>
      <div className="filter-opener">
        <Button
          kind="quiet"
          icon={<SlidersHorizontal aria-hidden="true" />}
          aria-expanded={isOpen}
          aria-controls={id}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? t('filters.fewer') : t('filters.more')}
        </Button>
      </div>
      <div className="filter-row filter-folded" id={id} data-open={isOpen || undefined}>
        {found.map((name) => (
          <FoundFilterField key={name} name={name} {...filters} />
        ))}
        {choices.map((name) => (
          <ChoiceFilter key={name} name={name} {...filters} />
        ))}
      </div>
      <FilterChips {...filters} />
    </search>
  )
}
