import { useTranslation } from 'react-i18next'
import { MultiComboBox } from '#ui/multi-combo-box'
import { useFormat } from '#ui/use-format'
import { useConference } from '../../conferences/public/current-conference.tsx'
import { NamePlate } from '../../delegations/public/name-plate.tsx'
import { valuesOf, withValue } from './address.ts'
import type { ChangeFilters } from './filter-bar.tsx'
import { type Found, type FoundFilter, finders } from './finders.ts'
import { useCalled, useRememberName } from './use-found-name.ts'

type FoundFilterProps = { name: FoundFilter; description?: string } & ChangeFilters

/** Adds values that the server finds; those that hold are chips, not repeated here. */
export function FoundFilterField({ name, description, search, onChange }: FoundFilterProps) {
  const { t } = useTranslation('interventions')
  const conference = useConference()
  const { locale } = useFormat()
  const called = useCalled()
  const remember = useRememberName()
  const chosen = valuesOf(search, name)

  const load = async (text: string, signal: AbortSignal) => {
    const found = await finders[name].find({ text, conference, locale, signal })
    return found.filter(({ value }) => !chosen.includes(value))
  }

  return (
    <MultiComboBox<Found>
      label={name === 'theme' ? t('filters.theme') : t(`filter.${name}`)}
      description={description}
      placeholder={chosen.length === 0 ? t('filters.any') : t('filters.addAnother')}
      value={[]}
      onChange={([found]) => {
        if (!found) return
        remember(name, found)
        onChange((before) => withValue(before, name, found.value))
      }}
      load={load}
      itemKey={({ value }) => value}
      itemText={called}
      renderItem={(found) => <FoundLine found={found} name={called(found)} />}
    />
  )
}

function FoundLine({ found, name }: { found: Found; name: string }) {
  const format = useFormat()
  const { code, hue, depth = 0, day, count } = found
  return (
    <span className="found-line" style={{ '--depth': depth } as object}>
      {hue != null && <span className="swatch" data-hue={hue} aria-hidden="true" />}
      {code ? (
        <NamePlate code={code} name={name} size="small" />
      ) : (
        <span className="found-name" dir="auto">
          {name}
        </span>
      )}
      {day && <span className="option-detail">{format.day(day, 'short')}</span>}
      {count !== undefined && <span className="found-count figure">{format.number(count)}</span>}
    </span>
  )
}
