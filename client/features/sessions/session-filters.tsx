import { useTranslation } from 'react-i18next'
import { sessionStatuses, sessionTypes } from '#contract/sessions'
import { Button } from '#ui/button'
import { Chip } from '#ui/chip'
import { DateField } from '#ui/date-field'
import { Menu } from '#ui/menu'
import { useFormat } from '#ui/use-format'
import { type Filters, known, toggled } from './filters.ts'

type SessionFiltersProps = { filters: Filters; onChange: (filters: Filters) => void }

/** Which sessions are shown: what holds stands below as chips. */
export function SessionFilters({ filters, onChange }: SessionFiltersProps) {
  const { t } = useTranslation('sessions')
  const format = useFormat()
  const types = known(filters.type, sessionTypes)
  const statuses = known(filters.status, sessionStatuses)
  const change = (some: Filters) => onChange({ ...filters, ...some })
  const chips = [
    ...types.map((type) => ({
      key: type,
      label: t('filters.type'),
      text: t(`type.${type}`),
      without: { type: toggled(types, type) },
    })),
    ...statuses.map((status) => ({
      key: status,
      label: t('filters.status'),
      text: t(`status.${status}`),
      without: { status: toggled(statuses, status) },
    })),
    ...(['from', 'to'] as const).flatMap((name) => {
      const day = filters[name]
      if (!day) return []
      return [
        { key: name, label: t(`filters.${name}`), text: format.day(day), without: { [name]: undefined } },
      ]
    }),
  ]
  return (
    <search className="stack session-filters" aria-label={t('filters.label')}>
      <div className="toolbar">
        <Menu
          label={t('filters.type')}
          kind="secondary"
          groups={[
            {
              id: 'type',
              entries: sessionTypes.map((type) => ({
                id: type,
                label: t(`type.${type}`),
                isChosen: types.includes(type),
                onAction: () => change({ type: toggled(types, type) }),
              })),
            },
          ]}
        />
        <Menu
          label={t('filters.status')}
          kind="secondary"
          groups={[
            {
              id: 'status',
              entries: sessionStatuses.map((status) => ({
                id: status,
                label: t(`status.${status}`),
                isChosen: statuses.includes(status),
                onAction: () => change({ status: toggled(statuses, status) }),
              })),
            },
          ]}
        />
        {(['from', 'to'] as const).map((name) => (
          <DateField
            key={name}
            label={t(`filters.${name}`)}
            value={filters[name] ?? null}
            onChange={(day) => day !== undefined && change({ [name]: day ?? undefined })}
          />
        ))}
      </div>
      {chips.length > 0 && (
        <div className="row">
          {chips.map(({ key, label, text, without }) => (
            <Chip key={key} label={label} text={text} onRemove={() => change(without)}>
              {text}
            </Chip>
          ))}
          <Button kind="quiet" size="small" onPress={() => onChange({})}>
            {t('filters.clear')}
          </Button>
        </div>
      )}
    </search>
  )
}
