import { Ban } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { Checkbox } from '#ui/checkbox'
import { IconButton } from '#ui/icon-button'
import { useFormat } from '#ui/use-format'
import { choiceOf, type SearchAddress, withChoice } from './address.ts'
import { type Facet, type FacetValue, useFacetLabel } from './labels.ts'
import { inBranches } from './tree.ts'

const shownAtFirst = 8

type FacetListProps = {
  facet: Facet
  address: SearchAddress
  onChange: (next: (before: SearchAddress) => SearchAddress) => void
}

/** One facet: its values with their counts, the most frequent first; themes below the theme that they are of. */
export function FacetList({ facet: { name, values }, address, onChange }: FacetListProps) {
  const { t } = useTranslation('search')
  const id = useId()
  const [isWhole, setWhole] = useState(false)
  const rows = name === 'theme' ? inBranches(values) : values.map((value) => ({ ...value, depth: 0 }))
  const isChosen = ({ value }: FacetValue) => choiceOf(address, name, value) !== null
  const shown = isWhole ? rows : rows.filter((row, nth) => nth < shownAtFirst || isChosen(row))
  return (
    <section className="facet" aria-labelledby={id}>
      <h2 id={id}>{t(`facet.${name}`)}</h2>
      <ul>
        {shown.map((row) => (
          <FacetRow key={row.value} row={row} name={name} address={address} onChange={onChange} />
        ))}
      </ul>
      {rows.length > shown.length && (
        <Button kind="quiet" size="small" onPress={() => setWhole(true)}>
          {t('more', { count: rows.length - shown.length })}
        </Button>
      )}
      {isWhole && rows.length > shownAtFirst && (
        <Button kind="quiet" size="small" onPress={() => setWhole(false)}>
          {t('fewer')}
        </Button>
      )}
    </section>
  )
}

type FacetRowProps = Omit<FacetListProps, 'facet'> & {
  name: Facet['name']
  row: FacetValue & { depth: number }
}

function FacetRow({ name, row, address, onChange }: FacetRowProps) {
  const { t } = useTranslation('search')
  const format = useFormat()
  const labelOf = useFacetLabel()
  const label = labelOf(name, row.value, row)
  const choice = choiceOf(address, name, row.value)
  const choose = (next: 'wanted' | 'unwanted' | null) =>
    onChange((before) => withChoice(before, name, row.value, next))
  return (
    <li className="facet-row" data-choice={choice ?? undefined} data-depth={Math.min(row.depth, 3)}>
      <Checkbox isSelected={choice === 'wanted'} onChange={(on) => choose(on ? 'wanted' : null)}>
        {row.code && row.code !== row.value && <span className="facet-code">{row.code}</span>}
        <span dir="auto" className="facet-label">
          {label}
          {row.of && <span className="facet-of">{row.of}</span>}
        </span>
      </Checkbox>
      <span className="facet-count">{format.number(row.count)}</span>
      <IconButton
        size="small"
        label={t(choice === 'unwanted' ? 'letIn' : 'leaveOut', { name: label })}
        aria-pressed={choice === 'unwanted'}
        onPress={() => choose(choice === 'unwanted' ? null : 'unwanted')}
      >
        <Ban aria-hidden="true" />
      </IconButton>
    </li>
  )
}
