import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { Notice } from '#ui/notice'
import type { ChangeFilters } from './filter-bar.tsx'
import { type Wrong, without } from './wrong.ts'

type WrongAddressProps = ChangeFilters & { wrongs: readonly Wrong[] }

/** Says what of the address cannot be understood, and takes it out on request: nothing is ignored silently. */
export function WrongAddress({ wrongs, onChange }: WrongAddressProps) {
  const { t } = useTranslation('interventions')
  const inWords = ({ name, value, why }: Wrong) => {
    if (why === 'name') return t('wrong.name', { name })
    if (why === 'page') return t('wrong.page')
    if (why === 'order') return t('wrong.order', { value })
    const filter = t(`filter.${name}`)
    return why === 'day' ? t('wrong.day', { filter, value }) : t('wrong.value', { filter, value })
  }
  return (
    <Notice
      tone="refused"
      isUrgent
      title={t('wrong.title')}
      actions={
        <div className="row">
          <Button
            kind="primary"
            onPress={() =>
              onChange((before) => wrongs.reduce((search, wrong) => without(search, wrong), before))
            }
          >
            {t('wrong.leaveOut')}
          </Button>
          <Button kind="quiet" onPress={() => onChange(({ open }) => ({ open }))}>
            {t('filters.clear')}
          </Button>
        </div>
      }
    >
      <ul>
        {wrongs.map((wrong) => (
          <li key={`${wrong.name} ${wrong.value}`}>{inWords(wrong)}</li>
        ))}
      </ul>
    </Notice>
  )
}
