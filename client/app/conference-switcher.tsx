import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { listConferences } from '#contract/conferences'
import { Menu, type MenuGroup } from '#ui/menu'
import { useFormat } from '#ui/use-format'
import { query } from '../http/query.ts'

const shown = 12

/** Leads to another conference: the newest here, all of them on their own screen. */
export function ConferenceSwitcher({ conferenceId }: { conferenceId: string | undefined }) {
  const { t } = useTranslation('app')
  const format = useFormat()
  const navigate = useNavigate()
  const { data } = useQuery(query(listConferences, { query: { pageSize: shown, count: 'none' } }))
  const conferences = data?.items ?? []
  const current = conferences.find(({ id }) => id === conferenceId)
  const groups: MenuGroup[] = [
    {
      id: 'conferences',
      heading: t('conferences.switch'),
      entries: conferences.map(({ id, name, shortName, startsOn, endsOn }) => ({
        id,
        label: shortName ?? name,
        detail: format.days(startsOn, endsOn),
        isChosen: id === conferenceId,
        onAction: () => navigate({ to: '/conferences/$conferenceId', params: { conferenceId: id } }),
      })),
    },
    {
      id: 'all',
      entries: [{ id: 'all', label: t('conferences.all'), onAction: () => navigate({ to: '/conferences' }) }],
    },
  ]
  return (
    <div className="switcher">
      <Menu label={t('conferences.switch')} groups={groups.filter(({ entries }) => entries.length > 0)}>
        <span className="switcher-name" dir="auto">
          {current ? (current.shortName ?? current.name) : t('conferences.choose')}
        </span>
      </Menu>
    </div>
  )
}
