import { useTranslation } from 'react-i18next'
import { MultiComboBox } from '#ui/multi-combo-box'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import { type Offered, offered } from './offered.ts'

type ComparedPickerProps = {
  conferenceId: string | undefined
  chosen: readonly string[]
  onAdd: (key: string) => void
}

/** Adds one to those who are compared: a delegation or country, what was said for a group, or by its members. */
export function ComparedPicker({ conferenceId, chosen, onAdd }: ComparedPickerProps) {
  const { t, i18n } = useTranslation('comparisons')
  const called = ({ name, names }: Offered) => names[i18n.language] ?? name
  return (
    <MultiComboBox<Offered>
      label={t(conferenceId ? 'add' : 'addAnywhere')}
      placeholder={t('addHint')}
      value={[]}
      onChange={([one]) => one && onAdd(one.key)}
      load={async (q, signal) =>
        (await offered(q, conferenceId, signal)).filter(({ key }) => !chosen.includes(key))
      }
      itemKey={({ key }) => key}
      itemText={called}
      renderItem={(one) => (
        <span className="compared-offer">
          <NamePlate code={one.code} name={called(one)} size="small" />
          {one.as && <span className="option-detail">{t(`as.${one.as}`)}</span>}
        </span>
      )}
    />
  )
}
