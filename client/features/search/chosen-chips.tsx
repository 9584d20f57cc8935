import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { Chip } from '#ui/chip'
import { useFormat } from '#ui/use-format'
import { isId } from '../interventions/public/wrong.ts'
import { type Chosen, chosenIn, type SearchAddress, withChoice } from './address.ts'
import { type Facet, useFacetLabel } from './labels.ts'

type ChosenChipsProps = {
  address: SearchAddress
  facets: Facet[]
  onChange: (next: (before: SearchAddress) => SearchAddress) => void
  onClear: () => void
}

/** What is chosen, wanted or left out; each can be taken away. */
export function ChosenChips({ address, facets, onChange, onClear }: ChosenChipsProps) {
  const { t } = useTranslation('search')
  const format = useFormat()
  const labelOf = useFacetLabel()
  const chosen = chosenIn(address)
  const nameOf = ({ name, value }: Chosen) => {
    const known = facets.find((facet) => facet.name === name)?.values.find((one) => one.value === value)
    const called = labelOf(name, value, known)
    return isId(called) ? (facets.length > 0 ? t('gone') : '…') : called
  }
  const days = [address.from, address.to].filter((day) => day !== undefined)
  if (chosen.length === 0 && days.length === 0) return null
  return (
    <div className="chosen-chips">
      {chosen.map((one) => (
        <Chip
          key={`${one.name} ${one.value}`}
          label={
            one.choice === 'wanted' ? t(`facet.${one.name}`) : t('without', { facet: t(`facet.${one.name}`) })
          }
          text={nameOf(one)}
          onRemove={() => onChange((before) => withChoice(before, one.name, one.value, null))}
        >
          {nameOf(one)}
        </Chip>
      ))}
      {days.length > 0 && (
        <Chip
          label={t('facet.days')}
          onRemove={() =>
            onChange((before) => ({ ...before, from: undefined, to: undefined, cursor: undefined }))
          }
        >
          {format.days(days[0]!, days.at(-1)!)}
        </Chip>
      )}
      <Button kind="quiet" size="small" onPress={onClear}>
        {t('clear')}
      </Button>
    </div>
  )
}
