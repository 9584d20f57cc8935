import { SlidersHorizontal } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { Switch } from '#ui/switch'
import { useIsSignedIn } from '../../accounts/public/session.ts'
import { type InterventionSearch, valuesOf, withValues } from './address.ts'
import { ChoiceFilter } from './choice-filter.tsx'
import { DayFilter } from './day-filter.tsx'
import { FilterChips } from './filter-chips.tsx'
import { FoundFilterField } from './found-filter.tsx'
import './filters.css'

export type ChangeFilters = {
  search: InterventionSearch
  onChange: (next: (before: InterventionSearch) => InterventionSearch) => void
}

const further = [
  'delegation',
  'group',
  'memberOf',
  'delegationKind',
  'person',
  'stance',
  'kind',
  'status',
  'reviewState',
  'language',
  'lacks',
] as const

/** All filters of the list: the most used at hand, the rest one button away, those that hold as chips. */
export function FilterBar({ search, onChange }: ChangeFilters) {
  const { t } = useTranslation('interventions')
  const id = useId()
  const isSignedIn = useIsSignedIn()
  const [isMore, setMore] = useState(false)
  const filters = { search, onChange }
  const held = further.filter((name) => valuesOf(search, name).length > 0).length
  return (
    <search className="filter-bar" aria-label={t('filters.label')}>
      <div className="filter-row">
        <FoundFilterField name="country" {...filters} />
        <FoundFilterField name="theme" {...filters} />
        <FoundFilterField name="session" {...filters} />
        <div className="filter-days">
          <DayFilter {...filters} />
        </div>
        <Button
          kind="quiet"
          icon={<SlidersHorizontal aria-hidden="true" />}
          aria-expanded={isMore}
          aria-controls={id}
          onPress={() => setMore(!isMore)}
        >
          {isMore
            ? t('filters.fewer')
            : held > 0
              ? t('filters.moreHeld', { count: held })
              : t('filters.more')}
        </Button>
      </div>
      <div className="filter-row filter-further" id={id} hidden={!isMore}>
        <FoundFilterField name="delegation" {...filters} />
        <FoundFilterField name="person" {...filters} />
        <FoundFilterField name="group" {...filters} />
        <FoundFilterField name="memberOf" {...filters} />
        <ChoiceFilter name="delegationKind" {...filters} />
        <ChoiceFilter name="stance" {...filters} />
        <ChoiceFilter name="kind" {...filters} />
        <ChoiceFilter name="status" {...filters} />
        <ChoiceFilter name="reviewState" {...filters} />
        {isSignedIn && <ChoiceFilter name="lacks" {...filters} />}
        <FoundFilterField name="language" {...filters} />
      </div>
      {(search.country || search.delegation) && (
        <Switch
          isSelected={search.spokenFor === 'true'}
          onChange={(on) => onChange((before) => withValues(before, 'spokenFor', on ? ['true'] : []))}
        >
          {t('filters.spokenFor')}
          <span className="field-description spoken-for">{t('filters.spokenForMeans')}</span>
        </Switch>
      )}
      <FilterChips {...filters} />
    </search>
  )
}
