import { useTranslation } from 'react-i18next'
import { interventionKinds } from '#contract/interventions'
import { ReorderableList } from '#ui/reorderable-list'
import { Select } from '#ui/select'
import { useFormat } from '#ui/use-format'
import type { Kind } from './rules-values.ts'

type RanksFieldProps = { value: Kind[][]; onChange: (ranks: Kind[][]) => void }

const own = 'own'

/** The kinds in ranks: the ranks are put in order, and each kind is given one of them, or one of its own. */
export function RanksField({ value, onChange }: RanksFieldProps) {
  const { t } = useTranslation('floor-rules')
  const { t: tk } = useTranslation('interventions')
  const format = useFormat()
  const words = (rank: Kind[]) => format.list(rank.map((kind) => tk(`kind.${kind}`)))
  const options = value.map((rank, nth) => ({
    value: String(nth),
    label: t('form.rank', { number: nth + 1 }),
    detail: words(rank),
  }))

  function give(kind: Kind, to: string) {
    const joined = value.map((rank, nth) => {
      const others = rank.filter((one) => one !== kind)
      return String(nth) === to ? [...others, kind] : others
    })
    onChange([...joined, ...(to === own ? [[kind]] : [])].filter((rank) => rank.length > 0))
  }

  return (
    <fieldset className="rules-part">
      <legend>{t('part.order')}</legend>
      <p className="quiet small">{t('form.orderHint')}</p>
      <ReorderableList<Kind[]>
        label={t('part.order')}
        items={value}
        itemKey={(rank) => rank.join(' ')}
        itemText={words}
        hasNumbers
        onMove={(rank, to) => {
          const others = value.filter((one) => one !== rank)
          onChange([...others.slice(0, to), rank, ...others.slice(to)])
        }}
      />
      <div className="rules-kinds">
        {interventionKinds.map((kind) => {
          const at = value.findIndex((rank) => rank.includes(kind))
          const alone = { value: own, label: t('form.ownRank'), isDisabled: value[at]?.length === 1 }
          return (
            <Select
              key={kind}
              label={tk(`kind.${kind}`)}
              value={String(at)}
              options={[...options, alone]}
              onChange={(to) => give(kind, to)}
            />
          )
        })}
      </div>
    </fieldset>
  )
}
