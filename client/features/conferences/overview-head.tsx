import { Link, useNavigate } from '@tanstack/react-router'
import { EllipsisVertical, Gavel, Pencil, Plus, Printer, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Menu, type MenuEntry } from '#ui/menu'
import { PageHeader } from '#ui/page-header'
import { useIsSignedIn, useMayEdit, useRole } from '../accounts/public/session.ts'
import { ExportMenu } from '../exports/public/export-menu.tsx'
import { useHistoryEntry } from '../history/public/history-link.tsx'
import type { Conference } from './public/current-conference.tsx'
import { useHideConference } from './use-hide-conference.ts'

type OverviewHeadProps = { conference: Conference; sessions: number }

/** What the conference is called, and what is done most: record an intervention, add a session. */
export function OverviewHead({ conference, sessions }: OverviewHeadProps) {
  const { t } = useTranslation('conferences')
  const mayEdit = useMayEdit()
  const isSignedIn = useIsSignedIn()
  const isAdministrator = useRole() === 'administrator'
  const navigate = useNavigate()
  const hide = useHideConference()
  const history = useHistoryEntry()
  const params = { conferenceId: conference.id }
  const onPaper: MenuEntry = {
    id: 'print',
    label: t('actions.print'),
    icon: <Printer aria-hidden="true" />,
    onAction: () => print(),
  }
  const edit: MenuEntry = {
    id: 'edit',
    label: t('actions.edit'),
    icon: <Pencil aria-hidden="true" />,
    onAction: () => navigate({ to: '/conferences/$conferenceId/edit', params }),
  }
  const rules: MenuEntry = {
    id: 'floor-rules',
    label: t('actions.floorRules'),
    icon: <Gavel aria-hidden="true" />,
    onAction: () => navigate({ to: '/conferences/$conferenceId/floor-rules', params }),
  }
  const remove: MenuEntry = {
    id: 'hide',
    label: t('actions.hide'),
    detail: t('actions.hideDetail'),
    icon: <Trash2 aria-hidden="true" />,
    kind: 'danger',
    onAction: () => hide(conference),
  }
  return (
    <PageHeader
      title={<span dir="auto">{conference.name}</span>}
      documentTitle={conference.shortName ?? conference.name}
      lead={conference.motto && <span dir="auto">{conference.motto}</span>}
      actions={
        <>
          <ExportMenu
            address="/sessions"
            filter={{ conference: conference.id }}
            rows={sessions}
            label={t('actions.export')}
          />
          {mayEdit && (
            <>
              <Link
                to="/conferences/$conferenceId/sessions/new"
                params={params}
                className="button"
                data-kind="secondary"
              >
                <Plus aria-hidden="true" />
                {t('actions.addSession')}
              </Link>
              <Link
                to="/conferences/$conferenceId/interventions/new"
                params={params}
                className="button"
                data-kind="primary"
              >
                {t('actions.record')}
              </Link>
            </>
          )}
          <Menu
            label={t('actions.more')}
            isIconOnly
            groups={[
              {
                id: 'more',
                entries: [
                  ...(isSignedIn ? [rules] : []),
                  ...(mayEdit ? [edit, history({ type: 'conference', id: conference.id })] : []),
                  onPaper,
                  ...(isAdministrator ? [remove] : []),
                ],
              },
            ]}
          >
            <EllipsisVertical aria-hidden="true" />
          </Menu>
        </>
      }
    />
  )
}
