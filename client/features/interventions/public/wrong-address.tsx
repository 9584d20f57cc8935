import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { Notice } from '#ui/notice'
import { useFilterName } from '../filters/use-filter-name.ts'
import { isId, type Wrong, without } from './wrong.ts'

type WrongAddressProps<Search> = {
  wrongs: readonly Wrong[]
  onChange: (next: (before: Search) => Search) => void
  onClear: () => void
}

/** Says what of the address cannot be understood, and takes it out on request: nothing is ignored silently. */
export function WrongAddress<Search extends Record<string, string | undefined>>({
  wrongs,
  onChange,
  onClear,
}: WrongAddressProps<Search>) {
  const { t } = useTranslation('interventions')
  const called = useFilterName()
  const inWords = ({ name, value, why }: Wrong) => {
    if (why === 'name') return t('wrong.name', { name })
    if (why === 'page') return t('wrong.page')
    if (why === 'order') return t('wrong.order', { value })
    const filter = called(name)
    if (isId(value)) return t('wrong.gone', { filter })
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
          <Button kind="quiet" onPress={onClear}>
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
