import { useTranslation } from 'react-i18next'
import { Select } from '#ui/select'
import { type ShareView, shareViews } from '../address.ts'

type ShareViewSelectProps = { view: ShareView; onChange: (by: ShareView | undefined) => void }

/** By what the floor is shared; undefined is as nobody asked otherwise. */
export function ShareViewSelect({ view, onChange }: ShareViewSelectProps) {
  const { t } = useTranslation('coverage')
  return (
    <Select<ShareView>
      label={t('shares.by')}
      value={view}
      onChange={(by) => onChange(by === 'regional' ? undefined : by)}
      options={shareViews.map((value) => ({ value, label: t(`shares.views.${value}`) }))}
    />
  )
}
