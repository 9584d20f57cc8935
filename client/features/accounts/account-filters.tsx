import { useTranslation } from 'react-i18next'
import { accountStates, roles } from '#contract/accounts'
import { Button } from '#ui/button'
import { Chip } from '#ui/chip'
import { Menu } from '#ui/menu'
import { SearchBox } from '#ui/search-box'
import { type AccountSearch, rolesOf, statesOf, toggled } from './account-address.ts'

type AccountFiltersProps = {
  search: AccountSearch
  onChange: (some: Partial<AccountSearch>, options?: { replace: boolean }) => void
}

/** Which users are shown: what holds stands below as chips. */
export function AccountFilters({ search, onChange }: AccountFiltersProps) {
  const { t } = useTranslation('accounts')
  const [chosenRoles, states] = [rolesOf(search), statesOf(search)]
  const chips = [
    ...(search.q ? [{ key: 'q', label: t('users.search'), text: search.q, without: { q: undefined } }] : []),
    ...chosenRoles.map((role) => ({
      key: role,
      label: t('users.role'),
      text: t(`role.${role}`),
      without: { role: toggled(chosenRoles, role) },
    })),
    ...states.map((state) => ({
      key: state,
      label: t('users.state'),
      text: t(`state.${state}`),
      without: { state: toggled(states, state) },
    })),
  ]
  return (
    <search className="stack no-print account-filters" aria-label={t('users.filters')}>
      <div className="toolbar">
        <SearchBox
          label={t('users.search')}
          value={search.q ?? ''}
          onChange={(q) => onChange({ q: q || undefined }, { replace: true })}
        />
        <Menu
          label={t('users.role')}
          kind="secondary"
          groups={[
            {
              id: 'role',
              entries: roles.map((role) => ({
                id: role,
                label: t(`role.${role}`),
                isChosen: chosenRoles.includes(role),
                onAction: () => onChange({ role: toggled(chosenRoles, role) }),
              })),
            },
          ]}
        />
        <Menu
          label={t('users.state')}
          kind="secondary"
          groups={[
            {
              id: 'state',
              entries: accountStates.map((state) => ({
                id: state,
                label: t(`state.${state}`),
                isChosen: states.includes(state),
                onAction: () => onChange({ state: toggled(states, state) }),
              })),
            },
          ]}
        />
      </div>
      {chips.length > 0 && (
        <div className="row">
          {chips.map(({ key, label, text, without }) => (
            <Chip key={key} label={label} text={text} onRemove={() => onChange(without)}>
              {text}
            </Chip>
          ))}
          <Button
            kind="quiet"
            size="small"
            onPress={() => onChange({ q: undefined, role: undefined, state: undefined })}
          >
            {t('users.clear')}
          </Button>
        </div>
      )}
    </search>
  )
}
